import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { notFoundRefusal } from '@/lib/infra/refusal'
import { signal } from '@/lib/infra/signals'
import { visibleThread } from '@/lib/messaging/open-thread'
import { accountsReading } from '@/lib/messaging/readers'

/**
 * Keeps up to where the actor has read a thread, never back, never beyond its last message; the others see « Lu le… ». NOT_FOUND for a thread that
 * is not theirs. Returns whether it moved.
 */
export async function markRead(actor: Actor, threadId: string, upTo: bigint): Promise<boolean> {
  const thread = await visibleThread(actor, threadId)
  if (!thread) throw notFoundRefusal()
  const last = (actor.role === 'BENEFICIARY' ? thread.lastSharedMessageId : thread.lastMessageId) ?? 0n
  const read = upTo < last ? upTo : last
  if (read <= 0n) return false
  return db.$transaction(async (tx) => {
    const moved = await tx.$queryRaw<{ accountId: string }[]>`
      INSERT INTO thread_participant (thread_id, account_id, added_at, last_read_message_id, last_read_at) VALUES (${thread.id}::uuid, ${actor.accountId}::uuid, ${now()}, ${read}, ${now()})
      ON CONFLICT (thread_id, account_id) DO UPDATE SET last_read_message_id = EXCLUDED.last_read_message_id, last_read_at = EXCLUDED.last_read_at
        WHERE thread_participant.last_read_message_id < EXCLUDED.last_read_message_id
      RETURNING account_id::text AS "accountId"`
    if (moved.length === 0) return false
    await signal(tx, { threadId: thread.id, accountIds: await accountsReading(tx, thread.id) })
    return true
  })
}
