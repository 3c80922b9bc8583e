import 'server-only'
import { newSecret } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { requestTrace } from '@/lib/infra/request'
import { safeReturnPath } from '@/lib/infra/script-routes'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Asks for a link by mail: a new password, or the first one for who never set it. The answer is the same for everybody:
 * only the worker looks whether an account exists. `returnTo` brings the person back to where they were.
 */
export async function requestLink({ email, returnTo }: { email: string; returnTo?: string | null }): Promise<void> {
  const { ipTruncated } = await requestTrace()
  if (ipTruncated) await spendAttempt(THROTTLES.resetIp, ipTruncated)
  await spendAttempt(THROTTLES.resetAccount, email)
  const payload = { email, returnTo: safeReturnPath(returnTo) ?? null }
  await db.$transaction((tx) => queueMail(tx, { kind: 'account-link', dedupeKey: `account-link/${newSecret()}`, payload }))
}
