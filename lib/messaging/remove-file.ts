import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { filesServedTo } from '@/lib/messaging/file-owner'
import { mayWrite } from '@/lib/messaging/policy'

/** Takes back a file that the actor has joined and not sent: what was sent stays. Its bytes go at once. Returns the thread's id. */
export async function removeFile(actor: Actor, { documentId }: { documentId: string }): Promise<string> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const file = await tx.document.findFirst({ where: { AND: [filesServedTo(actor), { id: documentId, messageId: null, uploadedById: actor.accountId }] }, select: { id: true, threadId: true } })
    if (!file?.threadId) throw notFoundRefusal()
    await tx.document.update({ where: { id: file.id }, data: { removedAt: now(), removedById: actor.accountId }, select: { id: true } })
    await tx.documentContent.deleteMany({ where: { documentId: file.id } })
    await recordAudit({ actorId: actor.accountId, act: 'document.delete', outcome: 'DONE', subject: { type: 'document', id: file.id }, detail: { threadId: file.threadId } }, tx)
    return file.threadId
  })
}
