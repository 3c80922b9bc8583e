import 'server-only'
import { openSession } from '@/lib/account/open-session'
import { type CardProof, cardHolder } from '@/lib/beneficiary/check-card'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { countAttempt, forgetAttempts, refuseWhileBlocked, THROTTLES } from '@/lib/infra/throttle'

/**
 * Signs a person in by their access card and their birth date; returns the session's secret. The same refusal for an unknown card, a
 * revoked one and a wrong date. Failures count against the card and against the place, never for ever.
 */
export async function signInWithCard({ remember, ...proof }: CardProof & { remember: boolean }): Promise<string> {
  const { ipTruncated } = await requestTrace()
  const card = proof.code.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 40)
  await refuseWhileBlocked(THROTTLES.signInCard, card)
  if (ipTruncated) await refuseWhileBlocked(THROTTLES.signInIp, ipTruncated)
  const holder = await cardHolder(proof)
  if (!holder) {
    await countAttempt(THROTTLES.signInCard, card)
    if (ipTruncated) await countAttempt(THROTTLES.signInIp, ipTruncated)
    await recordAudit({ actorId: null, act: 'auth.signIn', outcome: 'REFUSED', detail: { by: 'card' } })
    throw new Refusal('La carte ou la date de naissance n’est pas la bonne. Vérifiez la date, ou demandez une nouvelle carte à la personne qui vous suit.')
  }
  await forgetAttempts(THROTTLES.signInCard, card)
  return db.$transaction(async (tx) => {
    await tx.accessCard.update({ where: { id: holder.cardId }, data: { lastUsedAt: now() }, select: { id: true } })
    await tx.account.update({ where: { id: holder.accountId }, data: { lastSignInAt: now() }, select: { id: true } })
    await recordAudit({ actorId: holder.accountId, act: 'auth.signIn', outcome: 'DONE', detail: { by: 'card' } }, tx)
    return openSession(tx, { id: holder.accountId, role: 'BENEFICIARY' }, remember)
  })
}
