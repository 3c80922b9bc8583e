import { Prisma } from '@/prisma/client/client'
import { parisDay } from '@/lib/infra/clock'

/**
 * Who replaces whom today, as rows (absent_id, organisation_id, substitute_id): declared, not cancelled, and both still work in that structure.
 * The one rule. A replacement is for the people followed in that structure: whoever joins on a person also asks `organisation_id = followed_in_id`.
 */
export const replacementsSql = (day = parisDay()) => Prisma.sql`
  SELECT r.absent_id, r.organisation_id, r.substitute_id FROM replacement r
  JOIN organisation_membership theirs ON theirs.account_id = r.absent_id AND theirs.organisation_id = r.organisation_id AND theirs.ended_at IS NULL
  JOIN organisation_membership own ON own.account_id = r.substitute_id AND own.organisation_id = r.organisation_id AND own.ended_at IS NULL
  WHERE r.cancelled_at IS NULL AND ${day}::date BETWEEN r.starts_on AND r.ends_on`

/** The accounts that replace today whoever follows the row `b` of beneficiary, as rows (substitute_id). */
export const substitutesOfFollowerSql = (day = parisDay()) => Prisma.sql`
  SELECT live.substitute_id FROM (${replacementsSql(day)}) live WHERE live.absent_id = b.followed_by_id AND live.organisation_id = b.followed_in_id`
