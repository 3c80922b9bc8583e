import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { filesServedTo } from '@/lib/messaging/file-owner'
import { mayWriteNotes, threadsLeftBy } from '@/lib/messaging/policy'
import { threadsAbout } from '@/lib/messaging/thread-list'

/** The threads about a person, the files sent in them, and those that the actor has left, for the fiche. Null for who never reads them. Three statements. */
export async function recordThreads(actor: Actor, beneficiaryId: string) {
  if (!mayWriteNotes(actor)) return null
  const [threads, files, left] = await Promise.all([
    threadsAbout(actor, beneficiaryId),
    db.document.findMany({
      where: { AND: [filesServedTo(actor), { beneficiaryId, messageId: { not: null } }] },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: 30,
      select: { id: true, mediaType: true, size: true, uploadedAt: true },
    }),
    db.thread.findMany({ where: { AND: [threadsLeftBy(actor), { beneficiaryId }] }, orderBy: [{ lastMessageAt: 'desc' }, { id: 'desc' }], take: 10, select: { id: true, subject: true } }),
  ])
  return { threads, files, left }
}
