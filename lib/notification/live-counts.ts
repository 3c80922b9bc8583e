import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { unreadThreadsSql } from '@/lib/messaging/threads-sql'

/** Threads with something unread, and lines of the bell not seen: each counted up to 100. */
export type LiveCounts = { messages: number; notifications: number }

/** What the menu, the bell and the title of the page count. One statement, asked by every page. */
export async function liveCounts(actor: Actor): Promise<LiveCounts> {
  const [counts] = await db.$queryRaw<LiveCounts[]>`
    SELECT (SELECT count(*)::int FROM (${unreadThreadsSql(actor)} LIMIT 100) AS unread_threads) AS messages,
      (SELECT count(*)::int FROM (SELECT 1 FROM notification n WHERE n.account_id = ${actor.accountId}::uuid AND n.read_at IS NULL LIMIT 100) AS unread_lines) AS notifications`
  return counts ?? { messages: 0, notifications: 0 }
}
