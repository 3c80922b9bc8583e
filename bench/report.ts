import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { table } from './figures'

const sections: string[] = []
const appendix: string[] = []

/** Adds a part to the report and prints it at once: a bench that is stopped half-way has said what it knows. */
export function say(title: string, ...parts: string[]): void {
  const section = `## ${title}\n\n${parts.join('\n\n')}`
  sections.push(section)
  console.log(`\n${section}`)
}

/** Adds what is too long for a terminal at the end of the report. */
export const append = (title: string, text: string) => void appendix.push(`## ${title}\n\n${text}`)

/** What else the machine was doing: figures of a busy machine are worth their ratios only. */
export function machineTable(people: number, filledInSeconds: number | null): string {
  const [first] = cpus()
  return table(
    ['', ''],
    [
      ['date', new Date().toISOString()],
      ['machine', `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, node ${process.versions.node}`],
      ['load average at the start', loads()],
      ['people', people.toLocaleString('en')],
      ['filling the database', filledInSeconds === null ? 'kept from an earlier run' : `${filledInSeconds} s`],
    ],
  )
}

/** Writes bench/results/latest.md. */
export function keepReport(): string {
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/latest.md', [`# Bench`, ...sections, `Load average at the end: ${loads()}.`, ...appendix].join('\n\n'))
  return 'bench/results/latest.md'
}

const loads = () => loadavg().map((load) => load.toFixed(1)).join(', ')
