import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'

/** The threads that the actor takes part in, the latest first; fifty at most. */
export function threadsOf(actor: Actor) {
  return db.thread.findMany({
    where: { participants: { some: { accountId: actor.accountId } } },
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, subject: true, lastMessageAt: true, beneficiary: { select: { firstName: true, lastName: true } } },
  })
}
export type ThreadLine = Awaited<ReturnType<typeof threadsOf>>[number]
