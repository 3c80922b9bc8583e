import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

/** Ends the sessions of an account, but the one given. Called by whatever changes who may sign in, or as whom. */
export async function revokeSessions(tx: Tx, accountId: string, reason: string, exceptIdHash?: string): Promise<number> {
  const where = { accountId, revokedAt: null, ...(exceptIdHash ? { idHash: { not: exceptIdHash } } : {}) }
  const { count } = await tx.session.updateMany({ where, data: { revokedAt: now(), revokeReason: reason, lockedTestId: null } })
  return count
}
