import 'server-only'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { documentsAskedFor } from '@/lib/prescription/asked-documents'
import { prescriptionsDocumentedBy } from '@/lib/prescription/document-policy'
import type { Upload } from '@/lib/prescription/document-schema'
import { openDraft } from '@/lib/prescription/open-draft'
import { mayPrescribe } from '@/lib/prescription/policy'
import { DocumentRefusal } from '@/lib/record/document-refusal'

export type DocumentOwner = {
  /** Where the document is put. */
  columns: { draftId: string; prescriptionId?: undefined } | { beneficiaryId: string; prescriptionId: string }
  /** Whose files are weighed together. */
  person: { draftId: string } | { beneficiaryId: string }
  /** How recent the plateforme wants such a document, when it says so. */
  monthsValid: (type: string) => number | null | undefined
}

// A refused prescription may be opened again by its plateforme; an expired one opens by itself when the last document that it waited for comes.
const OVER: readonly PrescriptionStatus[] = ['EXITED', 'ABANDONED', 'CANCELLED']

/**
 * The draft or the prescription that a file is sent to. Its files, or the person's, are held until the end of the transaction: they are kept one
 * after the other, and never in a draft that is leaving. Opens the draft when the file comes before its first save.
 */
export async function ownerOf(tx: Tx, actor: Actor, upload: Upload): Promise<DocumentOwner> {
  return 'draft' in upload ? ownDraft(tx, actor, upload.draft) : ownPrescription(tx, actor, upload.prescription)
}

/** Whoever puts files with a draft or a person, or moves them away, waits here for the others. */
export async function holdDocumentsOf(tx: Tx, ownerId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`documents/${ownerId.toLowerCase()}`}, 0))::text`
}

async function ownDraft(tx: Tx, actor: Actor, draftId: string): Promise<DocumentOwner> {
  if (!mayPrescribe(actor)) throw forbiddenRefusal()
  await holdDocumentsOf(tx, draftId)
  await openDraft(tx, actor.accountId, draftId)
  const sent = await tx.idempotencyKey.count({ where: { accountId: actor.accountId, act: 'prescription.create', key: draftId } })
  if (sent > 0) throw new DocumentRefusal('ALREADY_SENT', 'CONFLICT')
  if ((await tx.prescriptionDraft.count({ where: { id: draftId, authorId: actor.accountId } })) === 0) throw notFoundRefusal()
  return { columns: { draftId }, person: { draftId }, monthsValid: () => undefined }
}

async function ownPrescription(tx: Tx, actor: Actor, prescriptionId: string): Promise<DocumentOwner> {
  const prescription = await tx.prescription.findFirst({ where: { AND: [prescriptionsDocumentedBy(actor), { id: prescriptionId }] }, select: { beneficiaryId: true, status: true } })
  if (!prescription) throw notFoundRefusal()
  if (OVER.includes(prescription.status)) throw new DocumentRefusal('CLOSED', 'REFUSED')
  const { beneficiaryId } = prescription
  await holdDocumentsOf(tx, beneficiaryId)
  const asked = (await documentsAskedFor([prescriptionId], tx)).get(prescriptionId) ?? []
  return { columns: { beneficiaryId, prescriptionId }, person: { beneficiaryId }, monthsValid: (type) => asked.find((document) => document.type === type)?.monthsValid }
}
