import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { managedAccount } from '@/lib/administration/managed-account'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/** Mails a new invitation, which ends the link of the one before. Once for a form; three an hour for an account. */
export async function resendInvitation(actor: Actor, { accountId, idempotencyKey }: { accountId: string; idempotencyKey: string }): Promise<void> {
  const account = await managedAccount(actor, accountId)
  if (account.disabledAt) throw new Refusal('Ce compte est désactivé. Réactivez-le d’abord.')
  if (account.passwordHash) throw new Refusal('Cette personne a déjà choisi un mot de passe. Envoyez-lui plutôt un lien pour en changer.')
  if (!account.email) throw new Refusal('Ce compte n’a pas d’adresse e-mail\u00a0: aucun message ne peut partir.')
  const dedupeKey = `invitation/${accountId}/${idempotencyKey}`
  if ((await db.outboxEmail.count({ where: { dedupeKey } })) > 0) return
  await spendAttempt(THROTTLES.staffReset, account.email)
  await db.$transaction(async (tx) => {
    await queueMail(tx, { kind: 'invitation', dedupeKey, payload: { accountId } })
    await tx.account.update({ where: { id: accountId }, data: { invitedAt: now() }, select: { id: true } })
    const act = account.role === 'BENEFICIARY' ? 'user.inviteBeneficiary' : 'user.inviteProfessional'
    await recordAudit({ actorId: actor.accountId, act, outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { what: 'RESEND' } }, tx)
  })
}
