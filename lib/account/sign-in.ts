import 'server-only'
import type { Role } from '@/prisma/client/enums'
import { openSession } from '@/lib/account/open-session'
import { passwordMatches } from '@/lib/account/password-hash'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { forgetAttempts, giveBackAttempt, spendAttempt, THROTTLES } from '@/lib/infra/throttle'

export type Credentials = { email: string; password: string; remember: boolean; knownDevice: string | null }

/** What opens: the secret for the cookie, and what kind of account it is. */
export type SignedIn = { secret: string; role: Role; remember: boolean }

/**
 * Checks an address and a password and opens a session. The same refusal, after the same time, for an unknown address,
 * a wrong password, and an account that is disabled or still invited. Throws a Refusal.
 */
export async function signIn({ email, password, remember, knownDevice }: Credentials): Promise<SignedIn> {
  const { ipTruncated } = await requestTrace()
  // A device that this account already used has its own count: strangers cannot lock its owner out (ASVS 6.1.1).
  const accountKey = knownDevice ? { owner: email, part: knownDevice } : email
  // Counted before the password is looked at: fifty guesses at once are fifty guesses.
  await spendAttempt(THROTTLES.signInAccount, accountKey)
  await spendAttempt(THROTTLES.signInRow, accountKey)
  if (ipTruncated) await spendAttempt(THROTTLES.signInIp, ipTruncated)
  const account = await db.account.findFirst({
    where: { email, removedAt: null },
    select: { id: true, role: true, passwordHash: true, disabledAt: true },
  })
  const usable = account && !account.disabledAt ? account : null
  const matches = await passwordMatches(usable?.passwordHash ?? null, password)
  if (!usable || !matches) {
    await recordAudit({ actorId: account?.id ?? null, act: 'auth.signIn', outcome: 'REFUSED' })
    throw new Refusal('L’adresse e-mail ou le mot de passe n’est pas le bon.')
  }
  for (const throttle of [THROTTLES.signInAccount, THROTTLES.signInRow]) await forgetAttempts(throttle, accountKey)
  if (ipTruncated) await giveBackAttempt(THROTTLES.signInIp, ipTruncated)
  const secret = await db.$transaction(async (tx) => {
    await tx.account.update({ where: { id: usable.id }, data: { lastSignInAt: now() }, select: { id: true } })
    await recordAudit({ actorId: usable.id, act: 'auth.signIn', outcome: 'DONE' }, tx)
    return openSession(tx, usable, remember)
  })
  return { secret, role: usable.role, remember }
}
