import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { table } from './figures'

const sections: string[] = []

/** Adds a part to the report and prints it at once: a bench that is stopped half-way has said what it knows. */
export function say(title: string, ...parts: string[]): void {
  const section = `## ${title}\n\n${parts.join('\n\n')}`
  sections.push(section)
  console.log(`\n${section}`)
}

/** What else the machine was doing: figures of a busy machine are worth their ratios only. */
export function machineTable(people: number, filledInSeconds: number | null): string {
  const [first] = cpus()
  return table(
    ['', ''],
    [
      ['date', new Date().toISOString()],
      ['machine', `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, node ${process.versions.node}`],
      ['load average at the start', loadavg().map((load) => load.toFixed(1)).join(', ')],
      ['people', people.toLocaleString('en')],
      ['filling the database', filledInSeconds === null ? 'kept from an earlier run' : `${filledInSeconds} s`],
    ],
  )
}

/** Writes bench/results/latest.md. */
export function keepReport(): string {
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/latest.md', `# Bench\n\n${sections.join('\n\n')}\n\nLoad average at the end: ${loadavg().map((load) => load.toFixed(1)).join(', ')}.\n`)
  return 'bench/results/latest.md'
}
