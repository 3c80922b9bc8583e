import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { MAX_MESSAGE_FILES } from '@/lib/messaging/labels'
import { holdThread, visibleThread } from '@/lib/messaging/open-thread'
import { mayWrite } from '@/lib/messaging/policy'
import { holdDocumentsOf } from '@/lib/prescription/document-owner'
import { MAX_TOTAL_BYTES } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'
import { readDocument } from '@/lib/record/read-document'

export type AttachedFile = { id: string; mediaType: string; size: number }

const shown = { id: true, mediaType: true, size: true } as const

/**
 * Joins a file to the next message of the actor in a thread: checked by its content as every document is, weighed with the person's files, and on
 * their fiche too. The same file joined twice is one. NOT_FOUND for another's thread, a `DocumentRefusal` for a file that cannot be kept.
 */
export async function attachFile(actor: Actor, threadId: string, bytes: Uint8Array<ArrayBuffer>): Promise<AttachedFile> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  if (!(await visibleThread(actor, threadId))) throw notFoundRefusal()
  await spendAttempt(THROTTLES.upload, actor.accountId)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = await readDocument(bytes)
  return db.$transaction(async (tx) => {
    const { id, beneficiaryId } = await holdThread(tx, actor, threadId)
    await holdDocumentsOf(tx, beneficiaryId ?? id)
    const pending = { threadId: id, uploadedById: actor.accountId, messageId: null, removedAt: null }
    const already = await tx.document.findFirst({ where: { ...pending, sha256 }, select: shown })
    if (already) return already
    await refuseOverQuota(tx, pending, beneficiaryId ? { beneficiaryId } : { threadId: id }, read.bytes.length)
    const document = await tx.document.create({
      data: { threadId: id, beneficiaryId, type: 'OTHER', mediaType: read.mediaType, size: read.bytes.length, sha256, uploadedById: actor.accountId, uploadedAt: now(), content: { create: { bytes: read.bytes } } },
      select: shown,
    })
    await recordAudit({ actorId: actor.accountId, act: 'document.upload', outcome: 'DONE', subject: { type: 'document', id: document.id }, detail: { threadId: id } }, tx)
    return document
  })
}

async function refuseOverQuota(tx: Tx, pending: { threadId: string; uploadedById: string; messageId: null; removedAt: null }, whose: { beneficiaryId: string } | { threadId: string }, size: number) {
  const [count, { _sum: total }] = await Promise.all([tx.document.count({ where: pending }), tx.document.aggregate({ where: { ...whose, removedAt: null }, _sum: { size: true } })])
  if (count >= MAX_MESSAGE_FILES) throw new DocumentRefusal('TOO_MANY_FILES', 'REFUSED')
  if ((total.size ?? 0) + size > MAX_TOTAL_BYTES) throw new DocumentRefusal('TOO_HEAVY', 'REFUSED')
}
