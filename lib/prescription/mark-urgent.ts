import 'server-only'
import { db } from '@/lib/infra/db'
import { today } from '@/lib/prescription/prescription-context'
import { URGENT_DAYS } from '@/lib/prescription/urgency'

/** A deadline comes nearer while a demand waits: what has become urgent goes to the head of its queue. Idempotent. */
export async function markUrgent(): Promise<void> {
  await db.$executeRaw`
    UPDATE prescription SET urgent = true
    WHERE status IN ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED') AND NOT urgent AND deadline_on < ${today()}::date + ${URGENT_DAYS}::int`
}
