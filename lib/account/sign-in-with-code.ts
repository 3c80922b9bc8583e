import 'server-only'
import { consumeCode } from '@/lib/account/one-time-code'
import { openSession } from '@/lib/account/open-session'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { forgetAttempts, giveBackAttempt, spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Signs a beneficiary in by the code that was mailed to them; returns the session's secret. The same refusal for an unknown address, a
 * professional's, a wrong code, one that is old or has served.
 */
export async function signInWithCode({ email, code, remember }: { email: string; code: string; remember: boolean }): Promise<string> {
  const { ipTruncated } = await requestTrace()
  // Counted before anything is looked at: fifty guesses at once are fifty guesses.
  await spendAttempt(THROTTLES.signInCode, email)
  if (ipTruncated) await spendAttempt(THROTTLES.signInIp, ipTruncated)
  const account = await db.account.findFirst({ where: { email, role: 'BENEFICIARY', removedAt: null, disabledAt: null }, select: { id: true } })
  const secret = account && (await enter(account.id, code, remember))
  if (secret) {
    await forgetAttempts(THROTTLES.signInCode, email)
    if (ipTruncated) await giveBackAttempt(THROTTLES.signInIp, ipTruncated)
    return secret
  }
  await recordAudit({ actorId: account?.id ?? null, act: 'auth.signIn', outcome: 'REFUSED', detail: { by: 'code' } })
  throw new Refusal('Ce code n’est pas le bon, ou il n’est plus valable. Demandez un autre code.')
}

function enter(accountId: string, code: string, remember: boolean): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if (!(await consumeCode(tx, accountId, code))) return null
    await tx.account.update({ where: { id: accountId }, data: { lastSignInAt: now() }, select: { id: true } })
    await recordAudit({ actorId: accountId, act: 'auth.signIn', outcome: 'DONE', detail: { by: 'code' } }, tx)
    return openSession(tx, { id: accountId, role: 'BENEFICIARY' }, remember)
  })
}
