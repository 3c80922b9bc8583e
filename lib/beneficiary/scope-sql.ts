import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'

const nobody = Prisma.sql`false`

/**
 * `beneficiariesVisibleTo(actor)` about the row `r` of beneficiary, for the queries that Prisma cannot say. The two are kept equal
 * by tests/integration/beneficiary/scope-sql.test.ts.
 */
export function visibleToSql(actor: Actor): Prisma.Sql {
  switch (actor.role) {
    case 'PRESCRIBER':
      return actor.organisationIds.length > 0 ? followedSql(actor, Prisma.sql`r`) : nobody
    case 'ADVISOR':
      return Prisma.sql`r.id IN (SELECT p.beneficiary_id FROM prescription p WHERE p.platform_id = ANY(${actor.platformIds}::uuid[]))`
    case 'HOTLINE':
    case 'ADMIN':
      return Prisma.sql`true`
    case 'BENEFICIARY':
      return actor.beneficiaryId ? Prisma.sql`(r.id = ${actor.beneficiaryId}::uuid AND r.removed_at IS NULL)` : nobody
  }
}

/** Whether a prescriber follows the row `person` of beneficiary: theirs, of whom they replace today, or shared with them. */
export function followedSql(actor: Actor, person: Prisma.Sql): Prisma.Sql {
  return actor.sharedIds.length === 0 ? ledSql(actor, person) : Prisma.sql`(${ledSql(actor, person)} OR ${person}.id = ANY(${actor.sharedIds}::uuid[]))`
}

/** `beneficiariesLedBy(actor)` about the row `person` of beneficiary. */
export function ledSql({ accountId, replaces }: Actor, person: Prisma.Sql): Prisma.Sql {
  const own = Prisma.sql`${person}.followed_by_id = ${accountId}::uuid`
  if (replaces.length === 0) return own
  const replaced = replaces.map(({ absentId, organisationId }) => Prisma.sql`(${person}.followed_by_id = ${absentId}::uuid AND ${person}.followed_in_id = ${organisationId}::uuid)`)
  return Prisma.sql`(${Prisma.join([own, ...replaced], ' OR ')})`
}

/** `beneficiariesOfColleagues(actor)` about the row `r` of beneficiary; kept equal by the same test. */
export function ofColleaguesSql(actor: Actor): Prisma.Sql {
  switch (actor.role) {
    case 'PRESCRIBER':
      return Prisma.sql`(r.followed_in_id = ANY(${actor.organisationIds}::uuid[]) AND (${ledSql(actor, Prisma.sql`r`)}) IS NOT TRUE AND r.id <> ALL(${actor.sharedIds}::uuid[]) AND r.removed_at IS NULL)`
    case 'ADVISOR':
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return nobody
  }
}

/** Who looks at everybody, professionals included, in one list. */
export const seesEverybody = (actor: Actor) => actor.role === 'HOTLINE' || actor.role === 'ADMIN'
