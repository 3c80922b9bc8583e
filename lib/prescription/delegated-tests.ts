import 'server-only'
import type { TestStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { delegatedSql } from '@/lib/prescription/delegated-sql'
import { filteredPlatforms } from '@/lib/prescription/queue'
import { QUEUE_PAGE_SIZE, type QueueFilters } from '@/lib/prescription/queue-filters'

export type DelegatedTest = { beneficiaryId: string; firstName: string; lastName: string; phone: string | null; communeName: string; status: TestStatus; delegatedAt: Date | null }

/** A page of the Tests delegated to the actor's plateformes and not passed yet, the oldest first. One statement; `queueCounts` says how many. */
export function delegatedTests(actor: Actor, filters: QueueFilters): Promise<DelegatedTest[]> {
  return db.$queryRaw<DelegatedTest[]>`
    SELECT b.id::text AS "beneficiaryId", b.first_name AS "firstName", b.last_name AS "lastName", b.phone, b.commune_name AS "communeName", t.status::text AS status,
      t.delegated_at AS "delegatedAt"
    FROM mobility_test t JOIN beneficiary b ON b.id = t.beneficiary_id
    WHERE ${delegatedSql(filteredPlatforms(actor, filters))} AND b.removed_at IS NULL
    ORDER BY t.delegated_at, t.id
    LIMIT ${QUEUE_PAGE_SIZE} OFFSET ${(filters.page - 1) * QUEUE_PAGE_SIZE}`
}
