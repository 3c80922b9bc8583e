import 'server-only'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'

/** Ends a session that a Test's code opened; it stays locked on that Test, for whoever kept its cookie. No other session is touched. */
export async function endHandoverSession(idHash: string, tx: Tx = db): Promise<void> {
  await tx.session.updateMany({ where: { idHash, testOnly: true, revokedAt: null }, data: { revokedAt: now(), revokeReason: 'test-ended' } })
}
