import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { lockThread, visibleThread } from '@/lib/messaging/open-thread'
import { mayLeave, threadsLeftBy } from '@/lib/messaging/policy'
import { accountsReading } from '@/lib/messaging/readers'
import { recordEvent } from '@/lib/record/record-event'

/** « Revenir » into a thread about a person that the actor had left and would read. What came meanwhile is unread. Twice is once. */
export async function rejoinThread(actor: Actor, { threadId }: { threadId: string }): Promise<void> {
  if (!mayLeave(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    await lockThread(tx, threadId)
    if (await visibleThread(actor, threadId, tx)) return
    const thread = isUuid(threadId) ? await tx.thread.findFirst({ where: { AND: [threadsLeftBy(actor), { id: threadId }] }, select: { id: true, beneficiaryId: true } }) : null
    if (!thread?.beneficiaryId) throw notFoundRefusal()
    const { id, beneficiaryId } = thread
    await tx.threadParticipant.update({ where: { threadId_accountId: { threadId: id, accountId: actor.accountId } }, data: { leftAt: null }, select: { threadId: true } })
    await recordEvent(tx, { beneficiaryId, kind: 'THREAD_REJOINED', actorId: actor.accountId, data: { threadId: id } })
    await recordAudit({ actorId: actor.accountId, act: 'thread.leave', outcome: 'DONE', subject: { type: 'thread', id }, detail: { back: true } }, tx)
    await signal(tx, { threadId: id, accountIds: await accountsReading(tx, id) })
  })
}
