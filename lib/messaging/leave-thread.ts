import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { lockThread, visibleThread } from '@/lib/messaging/open-thread'
import { mayLeave } from '@/lib/messaging/policy'
import { accountsReading, othersWhoAnswer } from '@/lib/messaging/readers'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Quitter la conversation »: the actor reads it no more and hears no more of it. Somebody always stays who answers: of a thread about a person, one of
 * the plateforme's team. Those who leave at once leave one after the other. Twice is once.
 */
export async function leaveThread(actor: Actor, { threadId }: { threadId: string }): Promise<void> {
  if (!mayLeave(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    await lockThread(tx, threadId)
    const thread = await visibleThread(actor, threadId, tx)
    if (!thread && (await hasLeft(tx, actor, threadId))) return
    if (!thread) throw notFoundRefusal()
    const { id, beneficiaryId } = thread
    if ((await othersWhoAnswer(tx, thread, actor.accountId)) === 0) {
      throw new Refusal(beneficiaryId ? 'Sans vous, personne de la plateforme ne lirait plus cette conversation\u00a0: archivez-la plutôt.' : 'Vous êtes la dernière personne de cette conversation\u00a0: archivez-la plutôt.', 'REFUSED')
    }
    const told = await accountsReading(tx, id)
    const where = { threadId_accountId: { threadId: id, accountId: actor.accountId } }
    await tx.threadParticipant.upsert({ where, create: { threadId: id, accountId: actor.accountId, addedAt: now(), leftAt: now() }, update: { leftAt: now() }, select: { threadId: true } })
    if (beneficiaryId) await recordEvent(tx, { beneficiaryId, kind: 'THREAD_LEFT', actorId: actor.accountId, data: { threadId: id } })
    await recordAudit({ actorId: actor.accountId, act: 'thread.leave', outcome: 'DONE', subject: { type: 'thread', id } }, tx)
    await signal(tx, { threadId: id, accountIds: told })
  })
}

async function hasLeft(tx: Tx, { accountId }: Actor, threadId: string) {
  return isUuid(threadId) && (await tx.threadParticipant.count({ where: { threadId, accountId, leftAt: { not: null } } })) > 0
}
