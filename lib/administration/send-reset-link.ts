import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { managedAccount } from '@/lib/administration/managed-account'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Mails the link that changes a password, to the address of the account and to nobody else: the one who asks on the phone is not
 * known to be the owner. Once for a form; three an hour, counted apart from what a stranger may ask for.
 */
export async function sendResetLink(actor: Actor, { accountId, idempotencyKey }: { accountId: string; idempotencyKey: string }): Promise<void> {
  const account = await managedAccount(actor, accountId)
  if (account.disabledAt) throw new Refusal('Ce compte est désactivé. Réactivez-le d’abord.')
  if (!account.email) throw new Refusal('Ce compte n’a pas d’adresse e-mail\u00a0: aucun message ne peut partir.')
  const dedupeKey = `account-link/staff/${accountId}/${idempotencyKey}`
  if ((await db.outboxEmail.count({ where: { dedupeKey } })) > 0) return
  await spendAttempt(THROTTLES.staffReset, account.email)
  const payload = { accountId, email: account.email, returnTo: null, by: 'STAFF' }
  await db.$transaction(async (tx) => {
    await queueMail(tx, { kind: 'account-link', dedupeKey, payload })
    await recordAudit({ actorId: actor.accountId, act: 'user.sendResetLink', outcome: 'DONE', subject: { type: 'account', id: accountId } }, tx)
  })
}
