import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { markRead } from '@/lib/messaging/mark-read'
import { type ThreadPage, threadPage } from '@/lib/messaging/thread-page'

/** Opens a thread's page: the reading is audited, and what is shown counts as read. The page that does not exist for who does not read the thread. */
export async function openThreadPage(actor: Actor, threadId: string, asked: { avant?: unknown }): Promise<ThreadPage> {
  const thread = await threadPage(actor, threadId, asked)
  if (!thread) {
    await recordAudit({ actorId: actor.accountId, act: 'message.readThread', outcome: 'REFUSED', subject: { type: 'thread', id: threadId } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'message.readThread', subject: { type: 'thread', id: thread.id } })
  if (!thread.past) await markRead(actor, thread.id, BigInt(thread.lastMessageId))
  return thread
}
