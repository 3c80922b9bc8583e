import 'server-only'
import { openSession } from '@/lib/account/open-session'
import { readCardCode } from '@/lib/beneficiary/card-code'
import { type CardProof, cardHolder } from '@/lib/beneficiary/check-card'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { forgetAttempts, giveBackAttempt, spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Signs a person in by their access card and their birth date; returns the session's secret. The same refusal for an unknown card, a
 * revoked one and a wrong date. Failures count against the card and against the place, never for ever. What cannot be a code at all is
 * said to be mistyped, and counts against the place alone: it is nobody's card.
 */
export async function signInWithCard({ remember, ...proof }: CardProof & { remember: boolean }): Promise<string> {
  const { ipTruncated } = await requestTrace()
  // By the code as it is read: O for 0 or I for 1 is no other card, and starts no other count.
  const card = readCardCode(proof.code)
  // Counted before anything is looked at: fifty guesses at once are fifty guesses.
  if (card) await spendAttempt(THROTTLES.signInCard, card)
  if (ipTruncated) await spendAttempt(THROTTLES.signInIp, ipTruncated)
  if (!card) throw new Refusal('Ce n’est pas le code d’une carte. Vérifiez ce qui est écrit sous le carré.', 'INVALID', { code: ['Vérifiez le code\u00a0: il a 26 lettres et chiffres.'] })
  const holder = await cardHolder(proof)
  if (!holder) {
    await recordAudit({ actorId: null, act: 'auth.signIn', outcome: 'REFUSED', detail: { by: 'card' } })
    throw new Refusal('La carte ou la date de naissance n’est pas la bonne. Vérifiez la date, ou demandez une nouvelle carte à la personne qui vous suit.')
  }
  await forgetAttempts(THROTTLES.signInCard, card)
  if (ipTruncated) await giveBackAttempt(THROTTLES.signInIp, ipTruncated)
  return db.$transaction(async (tx) => {
    await tx.accessCard.update({ where: { id: holder.cardId }, data: { lastUsedAt: now() }, select: { id: true } })
    await tx.account.update({ where: { id: holder.accountId }, data: { lastSignInAt: now() }, select: { id: true } })
    await recordAudit({ actorId: holder.accountId, act: 'auth.signIn', outcome: 'DONE', detail: { by: 'card' } }, tx)
    return openSession(tx, { id: holder.accountId, role: 'BENEFICIARY' }, remember)
  })
}
