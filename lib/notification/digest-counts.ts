import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { readsTodaySql, unreadRowSql } from '@/lib/notification/waiting-sql'

export type DigestCounts = { accountId: string; messages: number; appointments: number; statuses: number; tests: number }

/** What waits for those who asked for a summary of the day, of the events they asked it for: threads not read, lines of the last day not seen. Accounts for whom nothing waits are left out. */
export async function digestCounts(accountId?: string): Promise<DigestCounts[]> {
  const since = after(-days(1))
  const lines = (event: string) => Prisma.sql`(SELECT count(*)::int FROM notification n WHERE n.account_id = a.id AND n.read_at IS NULL AND n.created_at > ${since} AND n.event = ${event}
    AND EXISTS (SELECT 1 FROM notification_preference np WHERE np.account_id = a.id AND np.event = ${event} AND np.rhythm = 'DAILY'))`
  const rows = await db.$queryRaw<DigestCounts[]>`
    SELECT a.id::text AS "accountId",
      (SELECT count(*)::int FROM thread_participant tp JOIN thread t ON t.id = tp.thread_id WHERE tp.account_id = a.id AND ${unreadRowSql} AND ${readsTodaySql()}
        AND EXISTS (SELECT 1 FROM notification_preference np WHERE np.account_id = a.id AND np.event = 'MESSAGE' AND np.rhythm = 'DAILY')) AS messages,
      ${lines('APPOINTMENT')} AS appointments, ${lines('STATUS')} AS statuses, ${lines('TEST')} AS tests
    FROM account a
    WHERE a.disabled_at IS NULL AND a.removed_at IS NULL AND a.email IS NOT NULL AND ${accountId ? Prisma.sql`a.id = ${accountId}::uuid` : Prisma.sql`true`}
      AND EXISTS (SELECT 1 FROM notification_preference np WHERE np.account_id = a.id AND np.rhythm = 'DAILY')
    ORDER BY a.id`
  return rows.filter(({ messages, appointments, statuses, tests }) => messages + appointments + statuses + tests > 0)
}
