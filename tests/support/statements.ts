import pg from 'pg'
import { vi } from 'vitest'

/** The SQL statements that `work` sends to the database, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.map(textOf)
  } finally {
    query.mockRestore()
  }
}

function textOf([sent]: unknown[]) {
  return typeof sent === 'object' && sent !== null && 'text' in sent ? String(sent.text) : String(sent)
}
