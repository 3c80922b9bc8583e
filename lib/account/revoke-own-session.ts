import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { notFoundRefusal } from '@/lib/infra/refusal'

/** Ends one of the actor's own sessions; `reference` is what « Mes connexions » shows of it. */
export async function revokeOwnSession(actor: Actor, { reference }: { reference: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = { accountId: actor.accountId, idHash: { startsWith: reference }, revokedAt: null }
    const { count } = await tx.session.updateMany({ where: own, data: { revokedAt: now(), revokeReason: 'revoked-by-owner', lockedTestId: null } })
    if (count === 0) throw notFoundRefusal()
    await recordAudit({ actorId: actor.accountId, act: 'self.sessions', outcome: 'DONE' }, tx)
  })
}
