import 'server-only'
import type { Role } from '@/prisma/client/enums'
import { mostSessions, mostTestSessions, mayStaySignedIn, sessionLifetime } from '@/lib/account/session-lifetime'
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
  await makeRoom(tx, { accountId: account.id, testOnly: false }, mostSessions(env().DEMO))
  await tx.session.create({
    data: { idHash: secretHash(secret), accountId: account.id, remember, idleUntil: after(idleMs), absoluteUntil: after(absoluteMs), createdAt: now(), lastSeenAt: now(), ipTruncated, device },
    select: { idHash: true },
  })
  return secret
}

/**
 * The same on the phone of a person who passes a Test: locked on that Test alone, for `lastsMs` at most. Counted apart: an atelier of
 * fifteen phones neither signs the professional out, nor ends the Tests of one another.
 */
export async function openTestSession(tx: Tx, { accountId, testId, lastsMs }: { accountId: string; testId: string; lastsMs: number }): Promise<string> {
  const secret = newSecret()
  const { ipTruncated, device } = await requestTrace()
  await makeRoom(tx, { accountId, testOnly: true }, mostTestSessions(env().DEMO))
  const until = after(lastsMs)
  await tx.session.create({
    data: { idHash: secretHash(secret), accountId, lockedTestId: testId, testOnly: true, idleUntil: until, absoluteUntil: until, createdAt: now(), lastSeenAt: now(), ipTruncated, device },
    select: { idHash: true },
  })
  return secret
}

// For one more: those that were used least recently go.
async function makeRoom(tx: Tx, whose: { accountId: string; testOnly: boolean }, most: number) {
  const live = { ...whose, revokedAt: null, absoluteUntil: { gt: now() } }
  const oldest = await tx.session.findMany({ where: live, orderBy: { lastSeenAt: 'desc' }, skip: most - 1, select: { idHash: true } })
  await tx.session.updateMany({ where: { idHash: { in: oldest.map(({ idHash }) => idHash) } }, data: { revokedAt: now(), revokeReason: 'too-many' } })
}
