import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { after, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'

// The queue is the one row of `periodic_job` that no job claims: its date says from when mails leave again, to every worker.
const QUEUE = 'send-mails'

/** Whether mails may leave now, as a condition of the statement that claims them. */
export const mailsLeaveSql = () => Prisma.sql`NOT EXISTS (SELECT 1 FROM periodic_job j WHERE j.name = ${QUEUE} AND j.next_at > ${now()})`

/** No mail leaves for `ms`, from any worker. A shorter pause never ends a longer one. */
export async function pauseMails(tx: Tx, ms: number, code: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO periodic_job AS j (name, next_at, last_error) VALUES (${QUEUE}, ${after(ms)}, ${code})
    ON CONFLICT (name) DO UPDATE SET next_at = greatest(j.next_at, excluded.next_at), last_error = excluded.last_error`
}

/** Until when the queue is paused, and the provider's code; null while mails leave. */
export async function mailPause(): Promise<{ until: Date; code: string } | null> {
  const queue = await db.periodicJob.findFirst({ where: { name: QUEUE, nextAt: { gt: now() } }, select: { nextAt: true, lastError: true } })
  return queue && { until: queue.nextAt, code: queue.lastError ?? 'unknown' }
}
