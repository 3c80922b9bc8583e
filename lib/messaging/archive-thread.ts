import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { visibleThread } from '@/lib/messaging/open-thread'
import { mayWrite } from '@/lib/messaging/policy'

/** Puts a thread away, or back, for the actor alone. What is put away is read; the next message brings it back by itself. */
export async function archiveThread(actor: Actor, { threadId, archived }: { threadId: string; archived: boolean }): Promise<void> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  const thread = await visibleThread(actor, threadId)
  if (!thread) throw notFoundRefusal()
  const last = (actor.role === 'BENEFICIARY' ? thread.lastSharedMessageId : thread.lastMessageId) ?? 0n
  const put = archived ? { archivedAt: now(), lastReadMessageId: last, lastReadAt: now() } : { archivedAt: null }
  await db.$transaction(async (tx) => {
    const where = { threadId_accountId: { threadId: thread.id, accountId: actor.accountId } }
    await tx.threadParticipant.upsert({ where, create: { threadId: thread.id, accountId: actor.accountId, lastReadMessageId: last, ...put }, update: put, select: { threadId: true } })
    await recordAudit({ actorId: actor.accountId, act: 'thread.archive', outcome: 'DONE', subject: { type: 'thread', id: thread.id }, detail: { archived } }, tx)
  })
}
