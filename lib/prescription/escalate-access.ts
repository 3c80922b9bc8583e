import 'server-only'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'

const BATCH = 200

/** Passes to the plateforme the access requests that nobody answered in time, or whose person nobody follows any more: who did has left the structure, or the site. Idempotent. */
export async function escalateAccess(): Promise<void> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT q.id::text AS id FROM access_request q
    WHERE q.state = 'PENDING' AND q.escalated_at IS NULL AND (q.due_at < ${now()} OR NOT EXISTS (
      SELECT 1 FROM beneficiary b JOIN account a ON a.id = b.followed_by_id JOIN organisation_membership m ON m.account_id = a.id AND m.organisation_id = b.followed_in_id
      WHERE b.id = q.beneficiary_id AND a.disabled_at IS NULL AND a.removed_at IS NULL AND m.ended_at IS NULL))
    ORDER BY q.due_at, q.id LIMIT ${BATCH}`
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.accessRequest.updateMany({ where: { id, state: 'PENDING', escalatedAt: null }, data: { escalatedAt: now() } })
      if (count > 0) await queueMail(tx, { kind: 'access-asked', dedupeKey: `access-asked/${id}/platform`, payload: { requestId: id } })
    })
  }
}
