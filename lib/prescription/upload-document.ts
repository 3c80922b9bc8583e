import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, storedDay } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import { mayHandleDocuments } from '@/lib/prescription/document-policy'
import { type DocumentOwner, ownerOf } from '@/lib/prescription/document-owner'
import type { Upload } from '@/lib/prescription/document-schema'
import { settleRequestedDocuments } from '@/lib/prescription/settle-requested-documents'
import { today } from '@/lib/prescription/prescription-context'
import { expiryDay } from '@/lib/record/document-dates'
import { MAX_FILES, MAX_TOTAL_BYTES } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'
import { readDocument } from '@/lib/record/read-document'
import { recordEvent } from '@/lib/record/record-event'

export type UploadedDocument = { id: string; type: string; mediaType: string; size: number; issuedOn: Date | null; expiresOn: Date | null; uploadedAt: Date }

const shown = { id: true, type: true, mediaType: true, size: true, issuedOn: true, expiresOn: true, uploadedAt: true } as const

/**
 * Keeps a file with a draft of the actor's, or with a prescription whose documents they handle: checked by its content, counted in the
 * quota, told in the history; what the plateforme had asked for is then settled. The same file sent again for the same place
 * and type gives the first one back. NOT_FOUND for another's draft or prescription, a `DocumentRefusal` for a file that cannot be kept.
 */
export async function uploadDocument(actor: Actor, upload: Upload, bytes: Uint8Array<ArrayBuffer>): Promise<UploadedDocument> {
  if (!mayHandleDocuments(actor)) throw forbiddenRefusal()
  if (upload.issuedOn && upload.issuedOn > today()) throw new DocumentRefusal('FUTURE_DATE')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const before = await db.$transaction(async (tx) => sameFile(tx, await ownerOf(tx, actor, upload), upload.type, sha256))
  await spendAttempt(THROTTLES.upload, actor.accountId)
  if (before) return before
  const read = await readDocument(bytes)
  return db.$transaction(async (tx) => {
    const owner = await ownerOf(tx, actor, upload)
    const already = await sameFile(tx, owner, upload.type, sha256)
    if (already) return already
    await refuseOverQuota(tx, owner, read.bytes.length)
    const expiresOn = expiryDay(upload.issuedOn, owner.monthsValid(upload.type) ?? DOCUMENT_TYPES[upload.type].monthsValid)
    const document = await tx.document.create({
      data: {
        ...owner.columns, type: upload.type, mediaType: read.mediaType, size: read.bytes.length, sha256, uploadedById: actor.accountId, uploadedAt: now(),
        issuedOn: upload.issuedOn && storedDay(upload.issuedOn), expiresOn: expiresOn && storedDay(expiresOn), content: { create: { bytes: read.bytes } },
      },
      select: shown,
    })
    await tell(tx, actor, owner, document)
    return document
  })
}

const sameFile = (tx: Tx, { columns }: DocumentOwner, type: string, sha256: string) => tx.document.findFirst({ where: { ...columns, type, sha256, removedAt: null }, select: shown })

async function refuseOverQuota(tx: Tx, { columns, person }: DocumentOwner, size: number) {
  const [count, { _sum: total }] = await Promise.all([
    tx.document.count({ where: { ...columns, removedAt: null } }),
    tx.document.aggregate({ where: { ...person, removedAt: null }, _sum: { size: true } }),
  ])
  if (count >= MAX_FILES) throw new DocumentRefusal('TOO_MANY_FILES', 'REFUSED')
  if ((total.size ?? 0) + size > MAX_TOTAL_BYTES) throw new DocumentRefusal('TOO_HEAVY', 'REFUSED')
}

async function tell(tx: Tx, actor: Actor, { columns }: DocumentOwner, { id, type }: UploadedDocument) {
  const detail = { type, ...(columns.prescriptionId ? { prescriptionId: columns.prescriptionId } : {}) }
  await recordAudit({ actorId: actor.accountId, act: 'document.upload', outcome: 'DONE', subject: { type: 'document', id }, detail }, tx)
  if (!columns.prescriptionId) return
  await recordEvent(tx, { beneficiaryId: columns.beneficiaryId, kind: 'DOCUMENT_ADDED', actorId: actor.accountId, data: { ...detail, documentId: id } })
  // What was to come later has come.
  await tx.$executeRaw`UPDATE prescription SET later_documents = array_remove(later_documents, ${type}) WHERE id = ${columns.prescriptionId}::uuid AND ${type} = ANY(later_documents)`
  await settleRequestedDocuments(tx, actor, columns.prescriptionId)
}
