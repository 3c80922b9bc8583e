import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { MessageKind } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, parisDay } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { FILE_ONLY_BODY } from '@/lib/messaging/labels'
import { readersSql } from '@/lib/messaging/threads-sql'

type Held = { id: string; beneficiaryId: string | null; lastMessageId: bigint | null }
type New = { body: string | null; kind: MessageKind; clientKey: string }

/**
 * Adds a message to a thread that is held: with the files that its author had joined, read by its author, and told to whoever reads the thread, in
 * this transaction. Whoever became a reader since the message before starts unread from here, not from the beginning.
 */
export async function addMessage(tx: Tx, actor: Actor, thread: Held, { body, kind, clientKey }: New): Promise<bigint> {
  const pending = { threadId: thread.id, uploadedById: actor.accountId, messageId: null, removedAt: null }
  if (body === null && (await tx.document.count({ where: pending })) === 0) {
    throw new Refusal('Rien n’est envoyé.', 'INVALID', { body: ['Écrivez votre message, ou joignez un fichier.'] })
  }
  const at = now()
  const { id } = await tx.message.create({ data: { threadId: thread.id, authorId: actor.accountId, kind, body: body ?? FILE_ONLY_BODY, clientKey, sentAt: at }, select: { id: true } })
  await tx.document.updateMany({ where: pending, data: { messageId: id } })
  await tx.thread.update({ where: { id: thread.id }, data: { lastMessageId: id, lastMessageAt: at, ...(kind === 'MESSAGE' ? { lastSharedMessageId: id } : {}) }, select: { id: true } })
  const told = await keepReaders(tx, thread, id, actor.accountId, at)
  if (thread.beneficiaryId) await tx.beneficiary.update({ where: { id: thread.beneficiaryId }, data: { lastContactAt: at }, select: { id: true } })
  const act = kind === 'NOTE' ? 'thread.internalNote' : 'message.send'
  await recordAudit({ actorId: actor.accountId, act, outcome: 'DONE', subject: { type: 'thread', id: thread.id }, detail: { messageId: String(id) } }, tx)
  await signal(tx, { threadId: thread.id, accountIds: told })
  return id
}

// A row for each reader, and the author's own moved to the message: one statement, which says whom to tell.
async function keepReaders(tx: Tx, thread: Held, messageId: bigint, authorId: string, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    WITH readers AS (${readersSql(Prisma.sql`th.id = ${thread.id}::uuid`, parisDay(at))}),
    kept AS (
      INSERT INTO thread_participant (thread_id, account_id, added_at, last_read_message_id, last_read_at)
      SELECT thread_id, account_id, ${at}, CASE WHEN account_id = ${authorId}::uuid THEN ${messageId}::bigint ELSE ${thread.lastMessageId ?? 0n}::bigint END, CASE WHEN account_id = ${authorId}::uuid THEN ${at}::timestamptz END FROM readers
      ON CONFLICT (thread_id, account_id) DO UPDATE SET last_read_message_id = EXCLUDED.last_read_message_id, last_read_at = EXCLUDED.last_read_at
        WHERE thread_participant.account_id = ${authorId}::uuid)
    SELECT account_id::text AS "accountId" FROM readers ORDER BY 1`
  return rows.map(({ accountId }) => accountId)
}
