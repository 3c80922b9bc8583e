import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { holdDocumentsOf } from '@/lib/prescription/document-owner'
import { documentsServedTo, mayRemoveDocuments } from '@/lib/prescription/document-policy'
import { settleRequestedDocuments } from '@/lib/prescription/settle-requested-documents'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Takes a document away: its bytes are erased at once. Of a person's document the line stays, with who removed it; of a draft's, nothing.
 * NOT_FOUND for what is not served to the actor or is removed already. Returns whose it was; null for a draft's.
 */
export async function removeDocument(actor: Actor, { documentId }: { documentId: string }): Promise<string | null> {
  if (!mayRemoveDocuments(actor)) throw forbiddenRefusal()
  const served = { AND: [documentsServedTo(actor), { id: documentId }] }
  return db.$transaction(async (tx) => {
    const found = await tx.document.findFirst({ where: served, select: { draftId: true, beneficiaryId: true } })
    await holdDocumentsOf(tx, found?.draftId ?? found?.beneficiaryId ?? documentId)
    // Read again once held: it may be gone, or have left with its draft.
    const document = await tx.document.findFirst({ where: served, select: { draftId: true, beneficiaryId: true, prescriptionId: true, type: true } })
    if (!document) throw notFoundRefusal()
    await recordAudit({ actorId: actor.accountId, act: 'document.delete', outcome: 'DONE', subject: { type: 'document', id: documentId }, detail: { type: document.type } }, tx)
    if (document.draftId) await tx.document.delete({ where: { id: documentId }, select: { id: true } })
    else await erase(tx, actor, { ...document, documentId })
    return document.beneficiaryId
  })
}

async function erase(tx: Tx, actor: Actor, { documentId, beneficiaryId, prescriptionId, type }: { documentId: string; beneficiaryId: string | null; prescriptionId: string | null; type: string }) {
  await tx.documentContent.delete({ where: { documentId }, select: { documentId: true } })
  await tx.document.update({ where: { id: documentId }, data: { removedAt: now(), removedById: actor.accountId }, select: { id: true } })
  if (beneficiaryId) await recordEvent(tx, { beneficiaryId, kind: 'DOCUMENT_REMOVED', actorId: actor.accountId, data: { type, documentId } })
  if (prescriptionId) await settleRequestedDocuments(tx, actor, prescriptionId)
}
