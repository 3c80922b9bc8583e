import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { consumeCode } from '@/lib/account/one-time-code'
import { confirmPassword, grantStepUp } from '@/lib/account/step-up'
import { cardHolder } from '@/lib/beneficiary/check-card'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { forgetAttempts, spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import type { Proof } from '@/lib/own-data/own-data-schema'
import { mayReadOwnData } from '@/lib/own-data/own-data'

/** How the person can prove again that it is them: what they sign in with. */
export type ProofKind = Proof['kind']

/** The password when there is one, else the card, else a code by mail; null when nothing is left (a card that was just revoked). */
export async function proofAsked(actor: Actor): Promise<ProofKind | null> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { passwordHash: true, email: true, beneficiary: { select: { accessCards: { where: { revokedAt: null }, select: { id: true } } } } },
  })
  if (account.passwordHash) return 'password'
  if (account.beneficiary && account.beneficiary.accessCards.length > 0) return 'card'
  return account.email ? 'code' : null
}

/** The proof is right: the copy may be downloaded during ten minutes in this session. Throws a Refusal beside the field. */
export async function confirmOwnData(actor: Actor, proof: Proof): Promise<void> {
  if (!mayReadOwnData(actor)) throw forbiddenRefusal()
  if (proof.kind === 'password') await confirmPassword(actor, proof.password)
  else await confirmWithoutPassword(actor, proof)
  await grantStepUp(actor, 'EXPORT', actor.accountId)
}

async function confirmWithoutPassword(actor: Actor, proof: Exclude<Proof, { kind: 'password' }>): Promise<void> {
  await spendAttempt(THROTTLES.stepUp, actor.sessionIdHash)
  const right = proof.kind === 'card' ? (await cardHolder({ code: proof.cardCode, birthDate: proof.birthDate }))?.accountId === actor.accountId : await db.$transaction((tx) => consumeCode(tx, actor.accountId, proof.mailedCode))
  if (right) return forgetAttempts(THROTTLES.stepUp, actor.sessionIdHash)
  await recordAudit({ actorId: actor.accountId, act: 'stepUp.grant', outcome: 'REFUSED' })
  if (proof.kind === 'card') throw new Refusal('La carte ou la date de naissance n’est pas la bonne.', 'INVALID', { cardCode: ['Vérifiez le code écrit sous le carré de votre carte.'] })
  throw new Refusal('Ce code n’est pas le bon, ou il n’est plus valable.', 'INVALID', { mailedCode: ['Demandez un autre code.'] })
}
