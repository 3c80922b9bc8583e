import type pg from 'pg'
import type { Aim } from './figures'
import type { WorkCase } from './load'
import { replayAtOnce } from './replay'
import { type Statement, statementsOf } from './statements'

/** Something that a page reads; `index` tells the readers apart. `aim`: the least share of the rate of its statements alone. */
export type Read = { name: string; read: (index: number) => Promise<unknown>; aim?: number }

const rawOf = (name: string) => `${name}: pg alone`
const SAMPLES = 40

export const readAims = (reads: Read[]): Aim[] => reads.map(({ name, aim = null }) => ({ name, against: rawOf(name), atLeast: aim }))

/** Each read in this process, beside its own statements sent by `pg` alone. */
export async function readCases(reads: Read[], pool: pg.Pool): Promise<{ cases: WorkCase[]; note: string }> {
  const cases: WorkCase[] = []
  const counts: string[] = []
  for (const { name, read } of reads) {
    const recorded: Statement[][] = []
    for (let index = 0; index < SAMPLES; index += 1) recorded.push(await statementsOf(() => read(index)))
    counts.push(`${name} ${recorded[0]?.length ?? 0}`)
    cases.push({ name, work: (index) => read(index % SAMPLES) }, { name: rawOf(name), work: (index) => replayAtOnce(pool, recorded[index % SAMPLES]!) })
  }
  return { cases, note: `Statements of one read: ${counts.join('; ')}.` }
}

/** The statements of each, for their plans. */
export async function plannedReads(reads: Read[]): Promise<[string, Statement[]][]> {
  const planned: [string, Statement[]][] = []
  for (const { name, read } of reads) planned.push([name, await statementsOf(() => read(0))])
  return planned
}
