import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { answeredSql } from '@/lib/prescription/advisors-of'
import { delegatedSql } from '@/lib/prescription/delegated-sql'
import { QUEUE_PAGE_SIZE, type QueueFilters, type QueueView } from '@/lib/prescription/queue-filters'

export type QueueLine = {
  id: string
  version: number
  reference: string
  beneficiaryId: string
  firstName: string
  lastName: string
  communeName: string
  prescriber: string
  organisation: string | null
  platform: string
  status: PrescriptionStatus
  sentAt: Date
  waitingSince: Date
  urgent: boolean
  deadlineOn: Date | null
  outcome: string | null
  missingDocuments: number
  /** The person objects and nobody has answered them yet. */
  objected: boolean
  /** Who answers; null too for what somebody who has left had taken. */
  advisor: string | null
}
export type QueueCounts = Record<Exclude<QueueView, 'transmises'>, number>

const UNDECIDED = Prisma.sql`p.status IN ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED')`

/**
 * A page of « Demandes »: the undecided prescriptions of the actor's plateformes, urgent first, then the longest wait. One statement, on the
 * index `prescription_queue`: the page is found before anything else is read. `queueCounts` says how many there are.
 */
export function queue(actor: Actor, filters: QueueFilters): Promise<QueueLine[]> {
  const platformIds = filteredPlatforms(actor, filters)
  return db.$queryRaw<QueueLine[]>`
    WITH page AS MATERIALIZED (
      SELECT p.* FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
      WHERE ${sentTo(platformIds)} AND ${UNDECIDED} AND b.removed_at IS NULL AND ${viewed(actor, filters.vue)}
      ORDER BY p.urgent DESC, p.waiting_since, p.id
      LIMIT ${QUEUE_PAGE_SIZE} OFFSET ${(filters.page - 1) * QUEUE_PAGE_SIZE})
    SELECT p.id::text AS id, p.version, p.reference, p.beneficiary_id::text AS "beneficiaryId", b.first_name AS "firstName", b.last_name AS "lastName",
      b.commune_name AS "communeName", a.first_name || ' ' || a.last_name AS prescriber, o.name AS organisation, m.name AS platform, p.status::text AS status,
      p.sent_at AS "sentAt", p.waiting_since AS "waitingSince", p.urgent, p.deadline_on AS "deadlineOn", p.eligibility ->> 'outcome' AS outcome,
      (cardinality(p.later_documents) + (SELECT count(*) FROM requested_document r WHERE r.prescription_id = p.id AND r.provided_at IS NULL))::int AS "missingDocuments",
      EXISTS (SELECT 1 FROM objection j WHERE j.prescription_id = p.id AND j.withdrawn_at IS NULL AND j.handled_at IS NULL) AS objected,
      v.first_name || ' ' || v.last_name AS advisor
    FROM page p
    JOIN beneficiary b ON b.id = p.beneficiary_id
    JOIN account a ON a.id = p.prescriber_id
    JOIN mobility_platform m ON m.id = p.platform_id
    LEFT JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN account v ON v.id = p.advisor_id AND ${answeredSql}
    ORDER BY p.urgent DESC, p.waiting_since, p.id`
}

// One equality in the common case: the order then comes from the index itself.
const sentTo = (platformIds: readonly string[]) => (platformIds.length === 1 ? Prisma.sql`p.platform_id = ${platformIds[0]}::uuid` : Prisma.sql`p.platform_id = ANY(${platformIds}::uuid[])`)

function viewed(actor: Actor, view: QueueView): Prisma.Sql {
  switch (view) {
    case 'a-prendre':
      return Prisma.sql`NOT ${answeredSql}`
    case 'miennes':
      return Prisma.sql`p.advisor_id = ${actor.accountId}::uuid`
    case 'pieces':
      return Prisma.sql`p.status = 'DOCUMENTS_REQUESTED'`
    case 'toutes':
    case 'tests':
    case 'transmises':
      return Prisma.sql`true`
  }
}

/** How many wait in each list, for its tab. One statement. */
export async function queueCounts(actor: Actor, filters: QueueFilters): Promise<QueueCounts> {
  const platformIds = filteredPlatforms(actor, filters)
  const [counts] = await db.$queryRaw<{ free: number; mine: number; documents: number; all: number; tests: number }[]>`
    SELECT count(*) FILTER (WHERE NOT ${answeredSql})::int AS free, count(*) FILTER (WHERE p.advisor_id = ${actor.accountId}::uuid)::int AS mine,
      count(*) FILTER (WHERE p.status = 'DOCUMENTS_REQUESTED')::int AS documents, count(*)::int AS all,
      (SELECT count(*) FROM mobility_test t JOIN beneficiary b ON b.id = t.beneficiary_id
       WHERE ${delegatedSql(platformIds)} AND b.removed_at IS NULL)::int AS tests
    FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
    WHERE ${sentTo(platformIds)} AND ${UNDECIDED} AND b.removed_at IS NULL`
  return { 'a-prendre': counts?.free ?? 0, miennes: counts?.mine ?? 0, pieces: counts?.documents ?? 0, toutes: counts?.all ?? 0, tests: counts?.tests ?? 0 }
}

/** The plateformes of the actor that an address asks for: a forged one leaves none. */
export const filteredPlatforms = (actor: Actor, { plateforme }: QueueFilters): string[] => (plateforme ? actor.platformIds.filter((id) => id === plateforme) : actor.platformIds)
