import 'server-only'
import type { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { followedSql } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'

export type StatusCount<Status> = { status: Status; count: number }
export type KeyFigures = { prescriptions: StatusCount<PrescriptionStatus>[]; tests: StatusCount<TestStatus>[] }

/**
 * « Indicateurs clés »: prescriptions and Tests by status, of the people that the actor follows (prescriber) or that were sent to
 * their plateformes (advisor). Removed people are left out. Null for roles that follow nobody.
 */
export async function keyFigures(actor: Actor): Promise<KeyFigures | null> {
  const scope = followedPeople(actor)
  if (!scope) return null
  const [prescriptions, tests] = await Promise.all([
    db.$queryRaw<StatusCount<PrescriptionStatus>[]>`
      SELECT p.status::text AS status, count(*)::int AS count FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
      WHERE b.removed_at IS NULL AND ${scope} GROUP BY p.status ORDER BY p.status`,
    db.$queryRaw<StatusCount<TestStatus>[]>`
      SELECT t.status::text AS status, count(*)::int AS count FROM mobility_test t
      JOIN prescription p ON p.id = t.prescription_id JOIN beneficiary b ON b.id = t.beneficiary_id
      WHERE b.removed_at IS NULL AND t.purpose = 'ENTRY' AND ${scope} GROUP BY t.status ORDER BY t.status`,
  ])
  return { prescriptions, tests }
}

function followedPeople(actor: Actor): Prisma.Sql | null {
  switch (actor.role) {
    case 'PRESCRIBER':
      return actor.organisationIds.length > 0 ? followedSql(actor, Prisma.sql`b`) : Prisma.sql`false`
    case 'ADVISOR':
      return Prisma.sql`p.platform_id = ANY(${actor.platformIds}::uuid[])`
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return null
  }
}
