import { CONNECTION_OPTIONS } from '@/lib/infra/connection-options'
import { table } from './figures'
import { withClient } from './database'
import type { Statement } from './statements'

/** What PostgreSQL does with each statement: the indexes it takes, the tables it reads whole, the time; then the plans themselves. */
export async function planReport(connectionString: string, planned: [string, Statement[]][]): Promise<{ summary: string; plans: string }> {
  const rows: string[][] = []
  const plans: string[] = []
  await withClient(connectionString, async (client) => {
    for (const [name, statements] of planned) {
      for (const { text, values } of statements) {
        const explain = `EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF) ${text}`
        await client.query(explain, values)
        const plan = (await client.query<Record<'QUERY PLAN', string>>(explain, values)).rows.map((row) => row['QUERY PLAN'])
        const found = (pattern: RegExp) => [...new Set(plan.flatMap((line) => pattern.exec(line)?.[1] ?? []))].join(', ') || '—'
        rows.push([name, found(/Index(?: Only)? Scan(?: Backward)?(?: using| on) (\w+)/), found(/Seq Scan on (\w+)/), found(/Execution Time: (.*)/)])
        plans.push(`### ${name}\n\n\`\`\`text\n${plan.join('\n')}\n\`\`\``)
      }
    }
  }, CONNECTION_OPTIONS)
  return { summary: table(['statement', 'indexes', 'read whole', 'time'], rows), plans: plans.join('\n\n') }
}
