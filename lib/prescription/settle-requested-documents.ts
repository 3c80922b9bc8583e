import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { movePrescription } from '@/lib/prescription/move-prescription'

/**
 * After a file came or went: which of the documents asked for are there (sent since they were asked, not removed), and, when none
 * is left to provide, the prescription back with Wimoov, which is told once: also after it expired for want of them. An advisor who adds
 * the last one needs no mail.
 */
export async function settleRequestedDocuments(tx: Tx, actor: Actor, prescriptionId: string): Promise<void> {
  // Two last files at once wait for one another here: only one of them finds nothing left.
  const [prescription] = await tx.$queryRaw<{ status: string; advisorId: string | null }[]>`
    SELECT status::text AS status, advisor_id::text AS "advisorId" FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
  if (prescription?.status !== 'DOCUMENTS_REQUESTED' && prescription?.status !== 'EXPIRED') return
  await tx.$executeRaw`
    UPDATE requested_document r SET provided_at = CASE WHEN EXISTS (
        SELECT 1 FROM document d WHERE d.prescription_id = r.prescription_id AND d.type = r.type AND d.removed_at IS NULL AND d.uploaded_at >= r.requested_at)
      THEN coalesce(r.provided_at, ${now()}) END
    WHERE r.prescription_id = ${prescriptionId}::uuid`
  const asked = await tx.requestedDocument.findMany({ where: { prescriptionId }, select: { providedAt: true } })
  if (asked.length === 0 || asked.some(({ providedAt }) => !providedAt)) return
  const to = prescription.advisorId ? 'IN_REVIEW' : 'SENT'
  const { stepId } = await movePrescription(tx, { prescriptionId, to, from: ['DOCUMENTS_REQUESTED', 'EXPIRED'], waitingOn: 'WIMOOV', kind: 'DOCUMENTS_PROVIDED', actorId: actor.accountId, set: prescription.status === 'EXPIRED' ? { arrivedAt: now() } : {} })
  if (actor.role !== 'ADVISOR') await queueMail(tx, { kind: 'documents-provided', dedupeKey: `documents-provided/${stepId}`, payload: { prescriptionId } })
}
