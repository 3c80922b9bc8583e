import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { holdThread } from '@/lib/messaging/open-thread'
import { mayWriteNotes } from '@/lib/messaging/policy'
import { accountsReading } from '@/lib/messaging/readers'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Adds the person to the thread that is about them: they read every message of it, no internal note, and write. Twice is once. Refused
 * when they have no account to read with.
 */
export async function addPerson(actor: Actor, { threadId }: { threadId: string }): Promise<void> {
  if (!mayWriteNotes(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const { id, beneficiary, withPerson } = await holdThread(tx, actor, threadId)
    if (!beneficiary) throw new Refusal('Cette conversation n’est pas à propos d’une personne.', 'REFUSED')
    if (withPerson) return
    if (!beneficiary.accountId) throw new Refusal('Cette personne n’a pas encore d’espace\u00a0: elle ne pourrait pas lire la conversation.', 'REFUSED')
    await tx.thread.update({ where: { id }, data: { withPerson: true }, select: { id: true } })
    await tx.threadParticipant.upsert({
      where: { threadId_accountId: { threadId: id, accountId: beneficiary.accountId } },
      create: { threadId: id, accountId: beneficiary.accountId, addedById: actor.accountId, addedAt: now() },
      update: { addedById: actor.accountId, addedAt: now() },
      select: { threadId: true },
    })
    await recordEvent(tx, { beneficiaryId: beneficiary.id, kind: 'THREAD_PERSON_ADDED', actorId: actor.accountId, data: { threadId: id } })
    await recordAudit({ actorId: actor.accountId, act: 'thread.participants', outcome: 'DONE', subject: { type: 'thread', id }, detail: { beneficiaryId: beneficiary.id } }, tx)
    await signal(tx, { threadId: id, accountIds: await accountsReading(tx, id) })
  })
}
