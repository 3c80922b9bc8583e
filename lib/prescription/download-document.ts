import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { documentsServedTo, mayHandleDocuments } from '@/lib/prescription/document-policy'
import { documentName } from '@/lib/record/document-name'

export type DownloadedDocument = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/** A document's bytes, for whoever the fiche, or the draft, shows it to; the reading is audited. NOT_FOUND for all others. */
export async function downloadDocument(actor: Actor, documentId: string): Promise<DownloadedDocument> {
  if (!mayHandleDocuments(actor)) throw forbiddenRefusal()
  const document = isUuid(documentId)
    ? await db.document.findFirst({
        where: { AND: [documentsServedTo(actor), { id: documentId }] },
        select: { type: true, mediaType: true, uploadedAt: true, beneficiaryId: true, content: { select: { bytes: true } } },
      })
    : null
  if (!document?.content) throw notFoundRefusal()
  const { type, beneficiaryId } = document
  await recordAudit({ actorId: actor.accountId, act: 'document.download', outcome: 'READ', subject: { type: 'document', id: documentId }, detail: { type, ...(beneficiaryId ? { beneficiaryId } : {}) } })
  return { name: documentName(document), mediaType: document.mediaType, bytes: document.content.bytes }
}
