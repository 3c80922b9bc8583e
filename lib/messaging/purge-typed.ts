import 'server-only'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

const KEPT_MS = days(30)
const PENDING_MS = days(2)

/** Forgets the texts that waited a month in vain, and the files joined two days ago to a message that was never sent. */
export async function purgeTyped(): Promise<void> {
  await db.messageDraft.deleteMany({ where: { updatedAt: { lt: after(-KEPT_MS) } } })
  await db.document.deleteMany({ where: { threadId: { not: null }, messageId: null, uploadedAt: { lt: after(-PENDING_MS) } } })
}
