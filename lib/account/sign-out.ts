import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'

/**
 * Ends the session of this browser. Always possible, in mode passation too: the Test that goes on in this session stays, paused. Whoever resumes it
 * finds the answers that were given.
 */
export async function signOut(idHash: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await tx.session.findFirst({ where: { idHash, revokedAt: null, lockedTestId: { not: null } }, select: { lockedTestId: true } })
    if (locked?.lockedTestId) await pauseTestOf(tx, idHash, locked.lockedTestId)
    const [ended] = await tx.session.updateManyAndReturn({
      where: { idHash, revokedAt: null },
      data: { revokedAt: now(), revokeReason: 'signed-out', lockedTestId: null },
      select: { accountId: true },
    })
    if (ended) await recordAudit({ actorId: ended.accountId, act: 'auth.signOut', outcome: 'DONE' }, tx)
  })
}

// The Test first, then its sitting, then the session: the order of every act on a Test.
async function pauseTestOf(tx: Tx, sessionIdHash: string, id: string) {
  const here = { sessionIdHash, endedAt: null }
  await tx.mobilityTest.updateMany({ where: { id, status: 'IN_PROGRESS', sittings: { some: here } }, data: { status: 'PAUSED' } })
  await tx.testSitting.updateMany({ where: { testId: id, ...here }, data: { endedAt: now(), endReason: 'PAUSED' } })
}
