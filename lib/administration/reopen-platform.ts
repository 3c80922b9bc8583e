import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import { managesPlatforms } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** Opens a closed plateforme again; one that is open stays so. Needs the password. */
export async function reopenPlatform(actor: Actor, { platformId }: { platformId: string }): Promise<void> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    await requireFreshGrant(tx, actor)
    const { count } = await tx.mobilityPlatform.updateMany({ where: { id: platformId, closedAt: { not: null } }, data: { closedAt: null } })
    if (count === 0 && (await tx.mobilityPlatform.count({ where: { id: platformId } })) === 0) throw notFoundRefusal()
    if (count === 0) return
    await recordAudit({ actorId: actor.accountId, act: 'platform.manage', outcome: 'DONE', subject: { type: 'platform', id: platformId }, detail: { what: 'REOPEN' } }, tx)
  })
}
