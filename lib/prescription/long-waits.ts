import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { replacementsSql } from '@/lib/account/replacement-sql'
import { after, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { aliveSql } from '@/lib/beneficiary/alive'
import { answeredSql } from '@/lib/prescription/advisors-of'
import { DIGEST_AFTER_MS } from '@/lib/prescription/waiting-limits'

/** What waits, each with its own line in the mail. */
export const DIGEST_KINDS = ['DEMANDS', 'TESTS', 'RESULTS', 'ACCESS', 'CALLS', 'CORRECTIONS', 'OBJECTIONS', 'FOLLOW_UPS'] as const
export type DigestKind = (typeof DIGEST_KINDS)[number]
/** For an account, or for the mailbox of a plateforme when nobody there answers. */
export type LongWait = { accountId: string | null; platformId: string | null; kind: DigestKind; count: number }

/**
 * What has waited ten days or more, by whose turn it is. What waits for a prescriber waits for whoever replaces them today too. One statement.
 */
export function longWaits(): Promise<LongWait[]> {
  const since = after(-DIGEST_AFTER_MS)
  return db.$queryRaw<LongWait[]>`
    WITH followed AS (${followedItems(since)}), team AS (${teamItems(since)}),
    readers AS (
      SELECT id AS absent_id, NULL::uuid AS organisation_id, id AS reader_id FROM account
      UNION
      ${replacementsSql()})
    SELECT a.id::text AS "accountId", NULL AS "platformId", f.kind, count(*)::int AS count
    FROM followed f JOIN readers r ON r.absent_id = f.account_id AND (r.organisation_id IS NULL OR r.organisation_id = f.organisation_id) JOIN account a ON a.id = r.reader_id
    WHERE a.disabled_at IS NULL AND a.removed_at IS NULL GROUP BY a.id, f.kind
    UNION ALL
    SELECT t.advisor_id::text, NULL, t.kind, count(*)::int FROM team t WHERE t.advisor_id IS NOT NULL GROUP BY t.advisor_id, t.kind
    UNION ALL
    SELECT NULL, t.platform_id::text, t.kind, count(*)::int FROM team t WHERE t.advisor_id IS NULL GROUP BY t.platform_id, t.kind
    ORDER BY 1, 2, 3`
}

const kindOf = (kind: DigestKind) => Prisma.sql`${kind}::text AS kind`

// (account_id, organisation_id, kind): for whoever follows the person, else who shares their follow-up, else who sent them. Documents wait for them also when they were asked of the person.
const followedItems = (since: Date) => Prisma.sql`
  SELECT coalesce(b.followed_by_id, (SELECT u.account_id FROM shared_follow_up u WHERE u.beneficiary_id = b.id AND u.ended_at IS NULL ORDER BY u.created_at, u.account_id LIMIT 1), p.prescriber_id) AS account_id,
    b.followed_in_id AS organisation_id, ${kindOf('DEMANDS')} FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
  WHERE p.waiting_on IN ('PRESCRIBER', 'PERSON') AND p.waiting_since <= ${since} AND b.removed_at IS NULL
  UNION ALL
  SELECT b.followed_by_id, b.followed_in_id, ${kindOf('TESTS')} FROM mobility_test t JOIN beneficiary b ON b.id = t.beneficiary_id
  WHERE t.purpose = 'ENTRY' AND (t.status = 'TO_CHOOSE' OR (t.status IN ('PAUSED', 'IN_PROGRESS') AND t.mode = 'BY_PRESCRIBER')) AND t.updated_at <= ${since} AND b.removed_at IS NULL AND b.followed_by_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM prescription l WHERE l.beneficiary_id = b.id AND ${aliveSql(Prisma.sql`l`)})
  UNION ALL
  SELECT b.followed_by_id, b.followed_in_id, ${kindOf('ACCESS')} FROM access_request q JOIN beneficiary b ON b.id = q.beneficiary_id
  WHERE q.state = 'PENDING' AND q.created_at <= ${since} AND b.removed_at IS NULL AND b.followed_by_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT ON (b.id) b.followed_by_id, b.followed_in_id, ${kindOf('CALLS')} FROM person_call c JOIN beneficiary b ON b.id = c.beneficiary_id
  WHERE c.done_at IS NULL AND c.created_at <= ${since} AND b.removed_at IS NULL AND b.followed_by_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT ON (b.id) b.followed_by_id, b.followed_in_id, ${kindOf('CORRECTIONS')} FROM correction_request k JOIN beneficiary b ON b.id = k.beneficiary_id
  WHERE k.handled_at IS NULL AND k.created_at <= ${since} AND b.removed_at IS NULL AND b.followed_by_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT ON (b.id) b.followed_by_id, b.followed_in_id, ${kindOf('OBJECTIONS')} FROM objection j JOIN beneficiary b ON b.id = j.beneficiary_id
  WHERE j.withdrawn_at IS NULL AND j.handled_at IS NULL AND j.created_at <= ${since} AND b.removed_at IS NULL AND b.followed_by_id IS NOT NULL`

const ADVISOR = Prisma.sql`CASE WHEN ${answeredSql} THEN p.advisor_id END AS advisor_id`
// The latest demand of a person says which team waits for them.
const LATEST = Prisma.sql`NOT EXISTS (SELECT 1 FROM prescription q WHERE q.beneficiary_id = p.beneficiary_id AND (q.sent_at, q.id) > (p.sent_at, p.id))`

// (advisor_id or null, platform_id, kind): for the advisor while they work there, else for the team. What came from elsewhere waits here since it came.
const teamItems = (since: Date) => Prisma.sql`
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('DEMANDS')} FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
  WHERE p.waiting_on = 'WIMOOV' AND greatest(p.waiting_since, p.arrived_at) <= ${since} AND b.removed_at IS NULL
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('TESTS')} FROM mobility_test t JOIN prescription p ON p.beneficiary_id = t.beneficiary_id JOIN beneficiary b ON b.id = t.beneficiary_id
  WHERE t.purpose = 'ENTRY' AND t.mode = 'BY_ADVISOR' AND t.status IN ('TO_TAKE', 'IN_PROGRESS', 'PAUSED') AND t.updated_at <= ${since} AND b.removed_at IS NULL AND ${LATEST} AND ${aliveSql(Prisma.sql`p`)}
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('RESULTS')} FROM mobility_test t JOIN prescription p ON p.id = t.prescription_id JOIN beneficiary b ON b.id = t.beneficiary_id
  WHERE t.purpose = 'ENTRY' AND t.status = 'TAKEN' AND t.finished_at <= ${since} AND b.removed_at IS NULL AND ${aliveSql(Prisma.sql`p`)}
  UNION ALL
  SELECT NULL, q.platform_id, ${kindOf('ACCESS')} FROM access_request q JOIN beneficiary b ON b.id = q.beneficiary_id
  WHERE q.state = 'PENDING' AND q.escalated_at <= ${since} AND b.removed_at IS NULL
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('CALLS')} FROM beneficiary b JOIN prescription p ON p.beneficiary_id = b.id
  WHERE b.followed_by_id IS NULL AND b.removed_at IS NULL AND ${LATEST} AND EXISTS (SELECT 1 FROM person_call c WHERE c.beneficiary_id = b.id AND c.done_at IS NULL AND c.created_at <= ${since})
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('CORRECTIONS')} FROM beneficiary b JOIN prescription p ON p.beneficiary_id = b.id
  WHERE b.followed_by_id IS NULL AND b.removed_at IS NULL AND ${LATEST} AND EXISTS (SELECT 1 FROM correction_request k WHERE k.beneficiary_id = b.id AND k.handled_at IS NULL AND k.created_at <= ${since})
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('OBJECTIONS')} FROM objection j JOIN prescription p ON p.id = j.prescription_id JOIN beneficiary b ON b.id = j.beneficiary_id
  WHERE j.withdrawn_at IS NULL AND j.handled_at IS NULL AND j.created_at <= ${since} AND b.removed_at IS NULL
  UNION ALL
  SELECT ${ADVISOR}, p.platform_id, ${kindOf('FOLLOW_UPS')} FROM parcours_exit e JOIN prescription p ON p.id = e.prescription_id JOIN beneficiary b ON b.id = p.beneficiary_id
  WHERE e.follow_up_on IS NULL AND e.follow_up_due_on <= (${now()}::timestamptz AT TIME ZONE 'Europe/Paris')::date - 10 AND b.removed_at IS NULL`
