import 'server-only'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** Deletes the drafts that nobody has touched for thirty days. Idempotent. */
export async function purgeDrafts(): Promise<void> {
  await db.prescriptionDraft.deleteMany({ where: { savedAt: { lt: after(-days(30)) } } })
}
