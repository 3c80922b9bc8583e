import type pg from 'pg'
import type { Actor } from '@/lib/account/actor'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { testPanel } from '@/lib/mobility-test/queries'
import { testResult } from '@/lib/mobility-test/test-result'
import { prescribe } from '@/lib/prescription/prescribe'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'
import { aPrescription } from './a-prescription'
import type { Aim } from './figures'
import type { WorkCase } from './load'
import { replayAtOnce, replayInOrder, withFreshIds } from './replay'
import type { Signed } from './sessions'
import { type Statement, statementsOf } from './statements'

const NAMES = {
  prescribe: 'prescribe(), in process',
  rawPrescribe: 'its statements, pg alone',
  record: 'the queries of the fiche, in process',
  rawRecord: 'their statements, pg alone',
} as const

export const USE_CASE_AIMS: Aim[] = [
  { name: NAMES.prescribe, against: NAMES.rawPrescribe, atLeast: 0.3 },
  { name: NAMES.record, against: NAMES.rawRecord, atLeast: 0.3 },
]

export type Reader = { actor: Actor; id: string }

/** The use cases beside the very statements that they send, in this process, with pools of the same size. */
export async function useCases(signed: Signed[], pool: pg.Pool): Promise<{ cases: WorkCase[]; note: string }> {
  const readers = await peopleOf(signed)
  const sent = await statementsOf(() => prescribe(signed[0]!.actor, aPrescription(signed[0]!.actor)))
  const read: (readonly [Statement[], Statement[]])[] = []
  for (const reader of readers) read.push([await statementsOf(() => firstPart(reader)), await statementsOf(() => secondPart(reader))] as const)
  // Each person read or prescribed by is another one: rows are not fought for.
  const turn = <T>(list: readonly T[], index: number) => list[index % list.length]!
  const prescriber = (index: number) => turn(signed, index).actor
  const cases: WorkCase[] = [
    { name: NAMES.prescribe, work: (index) => prescribe(prescriber(index), aPrescription(prescriber(index))) },
    { name: NAMES.rawPrescribe, work: () => replayInOrder(pool, withFreshIds(sent)) },
    { name: NAMES.record, work: async (index) => [await firstPart(turn(readers, index)), await secondPart(turn(readers, index))] },
    {
      name: NAMES.rawRecord,
      work: async (index) => {
        const [first, second] = turn(read, index)
        await replayAtOnce(pool, first)
        await replayAtOnce(pool, second)
      },
    },
  ]
  const [first = [], second = []] = read[0] ?? []
  return { cases, note: `\`prescribe()\` sends ${sent.length} statements (BEGIN and COMMIT included), the fiche ${first.length} then ${second.length}.` }
}

// What the fiche's page reads, in its order (app/(espace)/utilisateurs/[id]/page.tsx).
const firstPart = ({ actor, id }: Reader) => beneficiaryRecord(actor, id)
const secondPart = ({ actor, id }: Reader) => Promise.all([recordPrescriptions(actor, id), recordAppointments(actor, id), testPanel(actor, id), testResult(actor, id)])

/** One person of each prescriber. */
export async function peopleOf(signed: Signed[]): Promise<Reader[]> {
  const readers: Reader[] = []
  for (const { actor } of signed) {
    const { rows } = await userList(actor, parseFilters({}))
    if (rows[0]) readers.push({ actor, id: rows[0].id })
  }
  return readers
}
