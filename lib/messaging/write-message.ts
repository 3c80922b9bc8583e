import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { addMessage } from '@/lib/messaging/add-message'
import { refuseBlocked } from '@/lib/messaging/blocks'
import { forgetTyped } from '@/lib/messaging/keep-typed'
import { holdThread, visibleThread } from '@/lib/messaging/open-thread'
import { mayWrite, mayWriteNotes } from '@/lib/messaging/policy'
import type { Writing } from '@/lib/messaging/schema'

/**
 * Writes in a thread that the actor reads: a message, or an internal note that the person never sees. The same form sent again (`clientKey`)
 * gives the first message back. 20 a minute and 200 an hour. NOT_FOUND for a thread that is not theirs.
 */
export async function writeMessage(actor: Actor, input: Writing): Promise<{ messageId: bigint }> {
  if (!mayWrite(actor) || (input.kind === 'NOTE' && !mayWriteNotes(actor))) throw forbiddenRefusal()
  if (!(await visibleThread(actor, input.threadId))) throw notFoundRefusal()
  const before = await alreadySent(db, actor, input)
  if (before) return before
  await spendMessage(actor)
  return db.$transaction(async (tx) => {
    const thread = await holdThread(tx, actor, input.threadId)
    const first = await alreadySent(tx, actor, input)
    if (first) return first
    if (!thread.beneficiaryId) await refuseBlocked(tx, actor, thread.id)
    const messageId = await addMessage(tx, actor, thread, input)
    await forgetTyped(tx, actor.accountId, input.threadId)
    return { messageId }
  })
}

/** Counts one message of the account against both limits. */
export async function spendMessage(actor: Actor): Promise<void> {
  await spendAttempt(THROTTLES.messageMinute, actor.accountId)
  await spendAttempt(THROTTLES.messageHour, actor.accountId)
}

async function alreadySent(tx: Tx, actor: Actor, { clientKey, threadId }: Writing) {
  const sent = await tx.message.findUnique({ where: { authorId_clientKey: { authorId: actor.accountId, clientKey } }, select: { id: true, threadId: true } })
  if (!sent) return null
  if (sent.threadId !== threadId.toLowerCase()) throw new Refusal('Ce formulaire a déjà servi dans une autre conversation. Rechargez la page.', 'CONFLICT')
  return { messageId: sent.id }
}
