import 'server-only'
import type { StepUpPurpose } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { passwordMatches } from '@/lib/account/password-hash'
import { recordAudit } from '@/lib/infra/audit'
import { after, minutes, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { forgetAttempts, spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Checks the actor's own password again. Failures count against this session only: whoever holds the device cannot lock
 * the account. Throws a Refusal beside `password`.
 */
export async function confirmPassword(actor: Actor, password: string): Promise<void> {
  // On the person's own phone nobody has a password to type, and none opens anything.
  if (actor.testOnly) throw forbiddenRefusal()
  await spendAttempt(THROTTLES.stepUp, actor.sessionIdHash)
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { passwordHash: true } })
  if (await passwordMatches(account.passwordHash, password)) return forgetAttempts(THROTTLES.stepUp, actor.sessionIdHash)
  await recordAudit({ actorId: actor.accountId, act: 'stepUp.grant', outcome: 'REFUSED' })
  throw new Refusal('Le mot de passe n’a pas été reconnu.', 'INVALID', { password: ['Ce n’est pas le mot de passe de votre compte.'] })
}

/** After the password: a grant for one purpose on one subject, usable once within ten minutes in this session. */
export async function grantStepUp(actor: Actor, purpose: StepUpPurpose, subjectId: string): Promise<void> {
  const grant = { sessionIdHash: actor.sessionIdHash, accountId: actor.accountId, purpose, subjectId }
  await db.$transaction(async (tx) => {
    await tx.stepUpGrant.create({ data: { ...grant, createdAt: now(), expiresAt: after(minutes(10)) }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'stepUp.grant', outcome: 'DONE', subject: { type: purpose, id: subjectId } }, tx)
  })
}

/** Uses a grant up, in the transaction of the act that needs it. Throws STEP_UP_REQUIRED when there is none. */
export async function consumeStepUp(tx: Tx, actor: Actor, purpose: StepUpPurpose, subjectId: string): Promise<void> {
  const live = { sessionIdHash: actor.sessionIdHash, accountId: actor.accountId, purpose, subjectId, consumedAt: null, expiresAt: { gt: now() } }
  const { count } = await tx.stepUpGrant.updateMany({ where: live, data: { consumedAt: now() } })
  if (count === 0) throw new Refusal('Saisissez à nouveau votre mot de passe pour continuer.', 'STEP_UP_REQUIRED')
}

// Purposes that serve ten minutes rather than once: their subject is the account itself.
type LastingPurpose = Extract<StepUpPurpose, 'ADMIN_WRITE' | 'EXPORT'>

/** Whether the proof was given for this purpose in the last ten minutes, in this session. */
export async function hasLiveGrant(actor: Actor, purpose: LastingPurpose, tx: Tx = db): Promise<boolean> {
  const live = { sessionIdHash: actor.sessionIdHash, accountId: actor.accountId, purpose, subjectId: actor.accountId, consumedAt: null, expiresAt: { gt: now() } }
  return (await tx.stepUpGrant.count({ where: live })) > 0
}

/** The same, as a condition; it is not used up. Throws STEP_UP_REQUIRED. */
export async function requireLiveGrant(tx: Tx, actor: Actor, purpose: LastingPurpose): Promise<void> {
  if (!(await hasLiveGrant(actor, purpose, tx))) throw new Refusal('Saisissez votre mot de passe pour confirmer que c’est bien vous.', 'STEP_UP_REQUIRED')
}

/** Whether the password was typed for administration in the last ten minutes, in this session. */
export const hasFreshGrant = (actor: Actor, tx: Tx = db): Promise<boolean> => hasLiveGrant(actor, 'ADMIN_WRITE', tx)

/** The same, as a condition: ADMIN_WRITE serves ten minutes, it is not used up. Throws STEP_UP_REQUIRED. */
export const requireFreshGrant = (tx: Tx, actor: Actor): Promise<void> => requireLiveGrant(tx, actor, 'ADMIN_WRITE')
