import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'

type Moving = { beneficiaryIds: string[]; /** Null: the plateforme answers. */ follower: string | null; actorId: string }

/**
 * The access requests that wait about people whose follow-up moves go with them: to the new follower, who is asked in turn, or at once to the
 * plateforme when nobody follows any more. What the new follower had asked for is theirs by now.
 */
export async function routeAccessRequests(tx: Tx, { beneficiaryIds, follower, actorId }: Moving): Promise<void> {
  const waiting = { beneficiaryId: { in: beneficiaryIds }, state: 'PENDING' as const }
  if (follower) await tx.accessRequest.updateMany({ where: { ...waiting, requesterId: follower }, data: { state: 'GRANTED', decidedAt: now(), decidedById: actorId } })
  const moving = await tx.accessRequest.findMany({ where: waiting, orderBy: { id: 'asc' }, select: { id: true, escalatedAt: true } })
  for (const { id, escalatedAt } of moving) {
    await tx.accessRequest.update({ where: { id }, data: { responderId: follower, escalatedAt: follower ? escalatedAt : (escalatedAt ?? now()) }, select: { id: true } })
    if (!escalatedAt) await queueMail(tx, { kind: 'access-asked', dedupeKey: `access-asked/${id}/${follower ?? 'platform'}`, payload: { requestId: id } })
  }
}
