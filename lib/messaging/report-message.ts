import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { messagesVisibleTo, mayWrite, threadsVisibleTo } from '@/lib/messaging/policy'
import type { Reporting } from '@/lib/messaging/schema'

/** Reports a message that the actor reads: staff read it, and it alone, with the reason. Once for each reader. Returns the thread's id. */
export async function reportMessage(actor: Actor, { messageId, reason }: Reporting): Promise<string> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  const message = await db.message.findFirst({ where: { AND: [messagesVisibleTo(actor), { id: BigInt(messageId), thread: threadsVisibleTo(actor) }] }, select: { id: true, threadId: true, authorId: true } })
  if (!message) throw notFoundRefusal()
  if (message.authorId === actor.accountId) throw new Refusal('Ce message est le vôtre.', 'REFUSED')
  await db.$transaction(async (tx) => {
    const { count } = await tx.messageReport.createMany({ data: [{ messageId: message.id, reporterId: actor.accountId, reason, createdAt: now() }], skipDuplicates: true })
    if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'message.report', outcome: 'DONE', subject: { type: 'thread', id: message.threadId }, detail: { messageId } }, tx)
  })
  return message.threadId
}
