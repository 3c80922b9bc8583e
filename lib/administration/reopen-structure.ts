import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** Opens a closed structure again. One that is open stays so. */
export async function reopenStructure(actor: Actor, { organisationId }: { organisationId: string }): Promise<void> {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const { count } = await tx.organisation.updateMany({ where: { id: organisationId, closedAt: { not: null } }, data: { closedAt: null } })
    if (count === 0 && (await tx.organisation.count({ where: { id: organisationId } })) === 0) throw notFoundRefusal()
    if (count === 0) return
    await recordAudit({ actorId: actor.accountId, act: 'structure.manage', outcome: 'DONE', subject: { type: 'organisation', id: organisationId }, detail: { what: 'REOPEN' } }, tx)
  })
}
