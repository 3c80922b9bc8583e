import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** Ends the session of this browser. Always possible, in mode passation too: the Test stays, paused. */
export async function signOut(idHash: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { idHash, revokedAt: null },
      data: { revokedAt: now(), revokeReason: 'signed-out', lockedTestId: null },
      select: { accountId: true },
    })
    if (ended) await recordAudit({ actorId: ended.accountId, act: 'auth.signOut', outcome: 'DONE' }, tx)
  })
}
