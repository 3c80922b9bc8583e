import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Prisma } from '@/prisma/client/client'
import { messagesVisibleTo, threadsVisibleTo } from '@/lib/messaging/policy'

/** The files of threads that an actor may read: sent with a message that they read, or joined by themself and not sent yet. */
export function filesServedTo(actor: Actor): Prisma.DocumentWhereInput {
  return {
    removedAt: null,
    threadId: { not: null },
    thread: threadsVisibleTo(actor),
    OR: [{ messageId: { not: null }, message: messagesVisibleTo(actor) }, { messageId: null, uploadedById: actor.accountId }],
  }
}
