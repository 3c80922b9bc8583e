import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** « Mes connexions »: the live sessions of the actor, the latest first. */
export async function ownSessions(actor: Actor) {
  const rows = await db.session.findMany({
    where: { accountId: actor.accountId, revokedAt: null, idleUntil: { gt: now() }, absoluteUntil: { gt: now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { idHash: 'asc' }],
    select: { idHash: true, createdAt: true, lastSeenAt: true, absoluteUntil: true, remember: true, device: true, ipTruncated: true, testOnly: true },
  })
  return rows.map(({ idHash, ...row }) => ({ ...row, reference: idHash.slice(0, 16), current: idHash === actor.sessionIdHash }))
}
