import 'server-only'
import type { Role } from '@/prisma/client/enums'
import { mostSessions, mayStaySignedIn, sessionLifetime } from '@/lib/account/session-lifetime'
import { newSecret, secretHash } from '@/lib/account/secret-token'
import { after, now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { requestTrace } from '@/lib/infra/request'

/** Opens a session row and returns the secret that the cookie will carry. The oldest session goes when there are too many. */
export async function openSession(tx: Tx, account: { id: string; role: Role }, wantsToStay: boolean): Promise<string> {
  const secret = newSecret()
  const remember = wantsToStay && mayStaySignedIn(account.role)
  const { idleMs, absoluteMs } = sessionLifetime(account.role, remember)
  const { ipTruncated, device } = await requestTrace()
  const live = { accountId: account.id, revokedAt: null, absoluteUntil: { gt: now() } }
  const oldest = await tx.session.findMany({ where: live, orderBy: { lastSeenAt: 'desc' }, skip: mostSessions(env().DEMO) - 1, select: { idHash: true } })
  await tx.session.updateMany({ where: { idHash: { in: oldest.map(({ idHash }) => idHash) } }, data: { revokedAt: now(), revokeReason: 'too-many' } })
  await tx.session.create({
    data: { idHash: secretHash(secret), accountId: account.id, remember, idleUntil: after(idleMs), absoluteUntil: after(absoluteMs), createdAt: now(), lastSeenAt: now(), ipTruncated, device },
    select: { idHash: true },
  })
  return secret
}
