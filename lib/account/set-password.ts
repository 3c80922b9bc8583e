import 'server-only'
import { liveLink } from '@/lib/account/account-link'
import { openSession } from '@/lib/account/open-session'
import { hashPassword } from '@/lib/account/password-hash'
import { passwordRefusal } from '@/lib/account/password-policy'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { secretHash } from '@/lib/account/secret-token'
import type { Role } from '@/prisma/client/enums'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { liftThrottles, THROTTLES } from '@/lib/infra/throttle'

const expired = () => new Refusal('Ce lien n’est plus valable. Demandez-en un nouveau avec «\u00a0Recevoir un nouveau lien\u00a0».', 'NOT_FOUND')

/**
 * Sets the password of whoever holds a mailed link (reset or invitation), ends all their sessions and opens a new one.
 * The link is consumed by the same statement that checks it: two clicks set one password. Throws a Refusal.
 */
export async function setPassword(input: { token: string; password: string }): Promise<{ secret: string; role: Role; returnTo: string | null }> {
  const link = await liveLink(input.token)
  if (!link) throw expired()
  const refusal = passwordRefusal(input.password, link)
  if (refusal) throw new Refusal('Le mot de passe n’a pas été enregistré.', 'INVALID', { password: [refusal] })
  const passwordHash = await hashPassword(input.password)
  return db.$transaction(async (tx) => {
    const [consumed] = await tx.accountToken.updateManyAndReturn({
      where: { idHash: secretHash(input.token), consumedAt: null, expiresAt: { gt: now() } },
      data: { consumedAt: now() },
      select: { returnTo: true },
    })
    if (!consumed) throw expired()
    await tx.account.update({ where: { id: link.accountId }, data: { passwordHash, passwordChangedAt: now(), lastSignInAt: now() }, select: { id: true } })
    // Nobody waits for the password that they have just chosen, and what others tried no longer counts.
    if (link.email) await liftThrottles(tx, [THROTTLES.signInAccount, THROTTLES.signInRow].map((throttle) => ({ throttle, owner: link.email ?? '' })))
    await revokeSessions(tx, link.accountId, 'password-changed')
    await recordAudit({ actorId: link.accountId, act: link.purpose === 'INVITATION' ? 'invite.accept' : 'auth.resetConsume', outcome: 'DONE' }, tx)
    if (link.purpose === 'RESET_PASSWORD') {
      await queueMail(tx, { kind: 'password-changed', dedupeKey: `password-changed/${secretHash(input.token)}`, payload: { accountId: link.accountId } })
    }
    const secret = await openSession(tx, { id: link.accountId, role: link.role }, false)
    return { secret, role: link.role, returnTo: consumed.returnTo }
  })
}
