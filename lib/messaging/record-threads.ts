import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { filesServedTo } from '@/lib/messaging/file-owner'
import { mayWriteNotes } from '@/lib/messaging/policy'
import { threadsAbout } from '@/lib/messaging/thread-list'

/** The threads about a person and the files sent in them, for the fiche. Null for who never reads them. Two statements. */
export async function recordThreads(actor: Actor, beneficiaryId: string) {
  if (!mayWriteNotes(actor)) return null
  const [threads, files] = await Promise.all([
    threadsAbout(actor, beneficiaryId),
    db.document.findMany({
      where: { AND: [filesServedTo(actor), { beneficiaryId, messageId: { not: null } }] },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: 30,
      select: { id: true, mediaType: true, size: true, uploadedAt: true },
    }),
  ])
  return { threads, files }
}
