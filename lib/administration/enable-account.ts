import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { managedAccount } from '@/lib/administration/managed-account'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'

/** Lets a deactivated account sign in again, in the places it still has. The people it followed stay with who follows them now. */
export async function enableAccount(actor: Actor, { accountId }: { accountId: string }): Promise<void> {
  await managedAccount(actor, accountId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id: accountId, disabledAt: { not: null } }, data: { disabledAt: null } })
    if (count === 0) return
    await recordAudit({ actorId: actor.accountId, act: 'user.enable', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { before: 'DISABLED', after: 'ENABLED' } }, tx)
  })
}
