import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'
import { CONNECTION_OPTIONS } from '@/lib/infra/connection-options'
import type { Statement } from './statements'

// The limit: node's own server and pg, no framework, no session. `/<case>/<n>` sends the statements of the application's n-th call.
const [, , file = '', port = '0', connectionString = ''] = process.argv
const cases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Statement[][]>
const pool = new pg.Pool({ connectionString, max: 10, options: CONNECTION_OPTIONS })

createServer((request, response) => {
  const [, name = '', index = '0'] = (request.url ?? '').split('/')
  const calls = cases[name] ?? []
  answer(calls[Number(index) % Math.max(1, calls.length)])
    .then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
    .catch((error: unknown) => response.writeHead(500).end(String(error)))
}).listen(Number(port), '127.0.0.1')

async function answer(statements: Statement[] | undefined): Promise<string> {
  if (!statements) throw new Error('no such case')
  const rows: unknown[] = []
  for (const { text, values } of statements) rows.push((await pool.query(text, values)).rows)
  return JSON.stringify(rows)
}
