import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { substitutesOfFollowerSql } from '@/lib/account/replacement-sql'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'

// Without a record: whoever takes part. Rows of one id, as below.
const takenPart = ({ accountId }: Actor) =>
  Prisma.sql`SELECT tk.thread_id FROM thread_participant tk JOIN thread v ON v.id = tk.thread_id WHERE tk.account_id = ${accountId}::uuid AND tk.left_at IS NULL AND v.beneficiary_id IS NULL`

const aboutVisiblePeople = (actor: Actor, seen: Prisma.Sql) => Prisma.sql`SELECT v.id FROM thread v JOIN beneficiary r ON r.id = v.beneficiary_id WHERE ${visibleToSql(actor)} AND ${seen}`

// Few: one look at an index for the whole statement.
const notLeft = ({ accountId }: Actor) => Prisma.sql`v.id <> ALL(ARRAY(SELECT lf.thread_id FROM thread_participant lf WHERE lf.account_id = ${accountId}::uuid AND lf.left_at IS NOT NULL))`

/**
 * `threadsVisibleTo(actor)` about the row `t` of thread; the two are kept equal by tests/integration/messaging/policy.test.ts. A union of ids
 * rather than an `OR`: each half is found on its own index, and the table of threads is never read whole.
 */
export const threadVisibleSql = (actor: Actor) => Prisma.sql`t.id IN (${visibleIds(actor)})`

function visibleIds(actor: Actor): Prisma.Sql {
  switch (actor.role) {
    case 'PRESCRIBER':
      return Prisma.sql`${aboutVisiblePeople(actor, notLeft(actor))} UNION ALL ${takenPart(actor)}`
    case 'ADVISOR':
      return Prisma.sql`${aboutVisiblePeople(actor, Prisma.sql`v.platform_id = ANY(${actor.platformIds}::uuid[]) AND ${notLeft(actor)}`)} UNION ALL ${takenPart(actor)}`
    case 'HOTLINE':
    case 'ADMIN':
      return takenPart(actor)
    case 'BENEFICIARY':
      return aboutVisiblePeople(actor, Prisma.sql`v.with_person`)
  }
}

/** `messagesVisibleTo(actor)` about the row `m` of message. */
export const messageVisibleSql = ({ role }: Pick<Actor, 'role'>) => (role === 'BENEFICIARY' ? Prisma.sql`m.kind = 'MESSAGE'` : Prisma.sql`true`)

/** The id of the last message that this reader sees: internal notes do not exist for the person. */
export const lastSeenColumn = ({ role }: Pick<Actor, 'role'>) => (role === 'BENEFICIARY' ? Prisma.sql`t.last_shared_message_id` : Prisma.sql`t.last_message_id`)

/** The threads `t` that the actor has not read to the end: messages that came since they have been a reader (`readersSql` writes the rows). */
export const unreadThreadsSql = (actor: Actor) => Prisma.sql`
  SELECT t.id, ${lastSeenColumn(actor)} AS last_id FROM thread_participant tp JOIN thread t ON t.id = tp.thread_id
  WHERE tp.account_id = ${actor.accountId}::uuid AND tp.left_at IS NULL AND tp.last_read_message_id < ${lastSeenColumn(actor)} AND ${threadVisibleSql(actor)}`

/**
 * The accounts that read the thread `thread` (a condition on `th`), as rows (thread_id, account_id): `threadsVisibleTo` seen from the thread.
 * Kept equal to it by the same test. `day`: today in Paris, for replacements.
 */
export const readersSql = (thread: Prisma.Sql, day: string) => Prisma.sql`
  SELECT who.thread_id, who.account_id FROM (
    SELECT th.id AS thread_id, tk.account_id, NULL::role AS role FROM thread th JOIN thread_participant tk ON tk.thread_id = th.id AND tk.left_at IS NULL WHERE ${thread} AND th.beneficiary_id IS NULL
    UNION
    SELECT th.id, f.account_id, 'PRESCRIBER'::role FROM thread th JOIN beneficiary b ON b.id = th.beneficiary_id
    CROSS JOIN LATERAL (
      SELECT b.followed_by_id AS account_id
      UNION SELECT u.account_id FROM shared_follow_up u WHERE u.beneficiary_id = b.id AND u.ended_at IS NULL
      UNION ${substitutesOfFollowerSql(day)}
    ) f
    WHERE ${thread} AND EXISTS (SELECT 1 FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = f.account_id AND m.ended_at IS NULL AND o.closed_at IS NULL)
    UNION
    SELECT th.id, w.account_id, 'ADVISOR'::role FROM thread th JOIN platform_membership w ON w.platform_id = th.platform_id AND w.ended_at IS NULL
    WHERE ${thread} AND th.beneficiary_id IS NOT NULL AND EXISTS (SELECT 1 FROM prescription p JOIN platform_membership o ON o.platform_id = p.platform_id AND o.ended_at IS NULL WHERE p.beneficiary_id = th.beneficiary_id AND o.account_id = w.account_id)
    UNION
    SELECT th.id, b.account_id, 'BENEFICIARY'::role FROM thread th JOIN beneficiary b ON b.id = th.beneficiary_id WHERE ${thread} AND th.with_person AND b.removed_at IS NULL
  ) who JOIN account a ON a.id = who.account_id
  WHERE a.disabled_at IS NULL AND a.removed_at IS NULL AND (who.role IS NULL OR a.role = who.role)
    AND NOT EXISTS (SELECT 1 FROM thread_participant lf WHERE lf.thread_id = who.thread_id AND lf.account_id = who.account_id AND lf.left_at IS NOT NULL)`
