import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Statement } from './statements'

/** Sends statements again one after the other on one connection, BEGIN and COMMIT included. */
export async function replayInOrder(pool: pg.Pool, statements: Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of statements) await client.query(text, values)
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

/** Sends statements again at once, as the page that asked for them does. */
export async function replayAtOnce(pool: pg.Pool, statements: Statement[]): Promise<void> {
  await Promise.all(statements.map(({ text, values }) => pool.query(text, values)))
}

/** The same statements about other rows: every id that the seed did not make becomes a new one, everywhere it appears. */
export function withFreshIds(statements: Statement[]): Statement[] {
  const fresh = new Map<string, string>()
  const renamed = (text: string) =>
    text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (id.startsWith('0190')) return id
      const known = fresh.get(id) ?? `019f${randomUUID().slice(4)}`
      fresh.set(id, known)
      return known
    })
  const changed = (value: unknown): unknown => (typeof value === 'string' ? renamed(value) : Array.isArray(value) ? value.map(changed) : value)
  return statements.map(({ text, values }) => ({ text, values: values.map(changed) }))
}
