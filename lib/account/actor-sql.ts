import { Prisma } from '@/prisma/client/client'
import { replacementsSql } from '@/lib/account/replacement-sql'

/** Who the account `a` is and whose people are theirs today, as the columns of an `Actor`: read at each request, never kept. */
export const actorColumns = () => Prisma.sql`
      a.id::text AS "accountId", a.role::text AS role, a.first_name AS "firstName", a.last_name AS "lastName", a.email,
      ARRAY(SELECT m.organisation_id::text FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.closed_at IS NULL ORDER BY m.created_at) AS "organisationIds",
      ARRAY(SELECT m.platform_id::text FROM platform_membership m WHERE m.account_id = a.id AND m.ended_at IS NULL ORDER BY m.created_at) AS "platformIds",
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('absentId', live.absent_id, 'organisationId', live.organisation_id)), '[]')
            FROM (${replacementsSql()}) live WHERE live.substitute_id = a.id) AS replaces,
      ARRAY(SELECT u.beneficiary_id::text FROM shared_follow_up u WHERE u.account_id = a.id AND u.ended_at IS NULL ORDER BY u.beneficiary_id) AS "sharedIds",
      (SELECT b.id::text FROM beneficiary b WHERE b.account_id = a.id AND b.removed_at IS NULL) AS "beneficiaryId"`
