import 'server-only'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'

const BATCH = 200

/** Passes to the plateforme the access requests that nobody answered in time, or whose responder has left. Idempotent. */
export async function escalateAccess(): Promise<void> {
  const gone = { responder: { OR: [{ disabledAt: { not: null } }, { removedAt: { not: null } }] } }
  const due = await db.accessRequest.findMany({
    where: { state: 'PENDING', escalatedAt: null, OR: [{ dueAt: { lt: now() } }, gone] },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.accessRequest.updateMany({ where: { id, state: 'PENDING', escalatedAt: null }, data: { escalatedAt: now() } })
      if (count > 0) await queueMail(tx, { kind: 'access-asked', dedupeKey: `access-asked/${id}/platform`, payload: { requestId: id } })
    })
  }
}
