import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { storedDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import { documentsAskedFor } from '@/lib/prescription/asked-documents'
import { documentsServedTo, mayHandleDocuments } from '@/lib/prescription/document-policy'
import { today } from '@/lib/prescription/prescription-context'
import { expiryDay } from '@/lib/record/document-dates'
import { DocumentRefusal } from '@/lib/record/document-refusal'

/** Says on which day a document was made out (ISO, or null), and so until when it is recent enough. NOT_FOUND for another's. */
export async function dateDocument(actor: Actor, documentId: string, issuedOn: string | null): Promise<{ issuedOn: Date | null; expiresOn: Date | null }> {
  if (!mayHandleDocuments(actor)) throw forbiddenRefusal()
  if (issuedOn && issuedOn > today()) throw new DocumentRefusal('FUTURE_DATE')
  return db.$transaction(async (tx) => {
    const served = { AND: [documentsServedTo(actor), { id: documentId }] }
    const document = await tx.document.findFirst({ where: served, select: { type: true, prescriptionId: true } })
    if (!document) throw notFoundRefusal()
    const { type, prescriptionId } = document
    const asked = prescriptionId ? (await documentsAskedFor([prescriptionId], tx)).get(prescriptionId) : undefined
    const months = asked?.find((one) => one.type === type)?.monthsValid ?? DOCUMENT_TYPES[type as DocumentType]?.monthsValid ?? null
    const expiresOn = expiryDay(issuedOn, months)
    const dates = { issuedOn: issuedOn ? storedDay(issuedOn) : null, expiresOn: expiresOn ? storedDay(expiresOn) : null }
    await tx.document.update({ where: { id: documentId }, data: dates, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'document.upload', outcome: 'DONE', subject: { type: 'document', id: documentId }, detail: { type, dated: issuedOn !== null } }, tx)
    return dates
  })
}
