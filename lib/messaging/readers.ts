import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import { parisDay } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { readersSql } from '@/lib/messaging/threads-sql'

export type Reader = { accountId: string; firstName: string; lastName: string; role: Role; place: string | null; lastReadMessageId: string; lastReadAt: string | null }

const ofThread = (threadId: string) => readersSql(Prisma.sql`th.id = ${threadId}::uuid`, parisDay())

/** The ids of the accounts that read a thread today. */
export async function accountsReading(tx: Tx, threadId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`SELECT r.account_id::text AS "accountId" FROM (${ofThread(threadId)}) r ORDER BY 1`
  return rows.map(({ accountId }) => accountId)
}

/** How many would still answer if somebody left: of a thread about a person, the plateforme's team; between professionals, anybody. */
export async function othersWhoAnswer(tx: Tx, thread: { id: string; beneficiaryId: string | null }, leavingId: string): Promise<number> {
  const [left] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${ofThread(thread.id)}) r JOIN account a ON a.id = r.account_id WHERE a.id <> ${leavingId}::uuid AND (${thread.beneficiaryId === null} OR a.role = 'ADVISOR')`
  return left?.count ?? 0
}

/** Who has left a thread, and when; the latest first, twenty at most. */
export async function leaversOf(threadId: string): Promise<{ name: string; leftAt: Date }[]> {
  const rows = await db.threadParticipant.findMany({ where: { threadId, leftAt: { not: null } }, orderBy: [{ leftAt: 'desc' }, { accountId: 'asc' }], take: 20, select: { leftAt: true, account: { select: { firstName: true, lastName: true } } } })
  return rows.flatMap(({ leftAt, account }) => (leftAt ? [{ name: `${account.firstName} ${account.lastName}`, leftAt }] : []))
}

/** Who is in a thread and reads it today, with their structure or plateforme, and up to where they have read; a hundred at most. */
export async function readersOf(threadId: string): Promise<Reader[]> {
  const rows = await db.$queryRaw<(Omit<Reader, 'lastReadAt'> & { lastReadAt: Date | null })[]>`
    SELECT a.id::text AS "accountId", a.first_name AS "firstName", a.last_name AS "lastName", a.role::text AS role,
      CASE a.role
        WHEN 'PRESCRIBER' THEN (SELECT string_agg(o.name, ', ' ORDER BY o.name) FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.closed_at IS NULL)
        WHEN 'ADVISOR' THEN (SELECT string_agg(p.name, ', ' ORDER BY p.name) FROM platform_membership m JOIN mobility_platform p ON p.id = m.platform_id WHERE m.account_id = a.id AND m.ended_at IS NULL)
      END AS place,
      coalesce(tp.last_read_message_id, 0)::text AS "lastReadMessageId", tp.last_read_at AS "lastReadAt"
    FROM (${ofThread(threadId)}) r JOIN account a ON a.id = r.account_id LEFT JOIN thread_participant tp ON tp.thread_id = r.thread_id AND tp.account_id = a.id
    ORDER BY a.role, a.sort_key, a.id LIMIT 100`
  return rows.map((row) => ({ ...row, lastReadAt: row.lastReadAt?.toISOString() ?? null }))
}
