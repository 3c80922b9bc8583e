import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { holdThread } from '@/lib/messaging/open-thread'
import { mayRemovePerson, mayWriteNotes } from '@/lib/messaging/policy'
import { accountsReading } from '@/lib/messaging/readers'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Takes the person out of a thread about them: they read nothing of it any more, and may be added again. By the plateforme's team, or by who opened it;
 * never out of one that they opened themself. Twice is once.
 */
export async function removePerson(actor: Actor, { threadId }: { threadId: string }): Promise<void> {
  if (!mayWriteNotes(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const thread = await holdThread(tx, actor, threadId)
    const { id, beneficiary, withPerson, createdById } = thread
    if (!beneficiary) throw new Refusal('Cette conversation n’est pas à propos d’une personne.', 'REFUSED')
    if (!withPerson) return
    if (createdById === beneficiary.accountId) throw new Refusal('La personne a ouvert cette conversation elle-même\u00a0: elle y reste.', 'REFUSED')
    if (!mayRemovePerson(actor, thread)) throw new Refusal('La personne est retirée par la plateforme, ou par qui a ouvert la conversation.', 'REFUSED')
    const told = await accountsReading(tx, id)
    await tx.thread.update({ where: { id }, data: { withPerson: false }, select: { id: true } })
    await recordEvent(tx, { beneficiaryId: beneficiary.id, kind: 'THREAD_PERSON_REMOVED', actorId: actor.accountId, data: { threadId: id } })
    await recordAudit({ actorId: actor.accountId, act: 'thread.participants', outcome: 'DONE', subject: { type: 'thread', id }, detail: { beneficiaryId: beneficiary.id, removed: true } }, tx)
    // The person too: their screen counts it no more.
    await signal(tx, { threadId: id, accountIds: told })
  })
}
