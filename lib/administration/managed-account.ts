import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { looksAfterAccounts, rolesManagedBy } from '@/lib/administration/policy'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** The account that an act is about. FORBIDDEN for who manages none, and for the hotline on the staff's; NOT_FOUND when it is removed or unknown. */
export async function managedAccount(actor: Actor, accountId: string, tx: Tx = db) {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  const account = await tx.account.findFirst({
    where: { id: accountId, removedAt: null },
    select: {
      id: true, role: true, email: true, passwordHash: true, disabledAt: true,
      sessions: { where: { revokedAt: null }, select: { idHash: true } },
      beneficiary: { select: { accessCards: { where: { revokedAt: null }, select: { id: true } } } },
    },
  })
  if (!account) throw notFoundRefusal()
  if (!rolesManagedBy(actor).includes(account.role)) throw forbiddenRefusal()
  return account
}
