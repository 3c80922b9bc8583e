import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { aliveSql } from '@/lib/beneficiary/alive'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

const AT_ONCE = 100

/**
 * Deletes the documents of prescriptions closed for six months, removed ones included (research/domain.md §4: documents go six months after closure). A
 * prescription has been waiting for nobody, or for a reopening, since the moment it closed. Idempotent; small batches, for files are heavy.
 */
export async function purgeDocuments(): Promise<void> {
  for (;;) {
    const deleted = await db.$executeRaw`
      DELETE FROM document WHERE id IN (
        SELECT d.id FROM document d JOIN prescription p ON p.id = d.prescription_id
        WHERE NOT (${aliveSql(Prisma.sql`p`)}) AND p.waiting_since < ${now()}::timestamptz - interval '6 months'
        LIMIT ${AT_ONCE})`
    if (deleted > 0) await recordAudit({ actorId: null, act: 'document.purge', outcome: 'DONE', detail: { count: deleted } })
    if (deleted < AT_ONCE) return
  }
}
