import 'server-only'
import { newSecret } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/** « Recevoir un code par e-mail ». The answer is the same for everybody: only the worker looks whether a beneficiary signs in with this address. */
export async function requestCode({ email }: { email: string }): Promise<void> {
  const { ipTruncated } = await requestTrace()
  if (ipTruncated) await spendAttempt(THROTTLES.resetIp, ipTruncated)
  await spendAttempt(THROTTLES.codeRequest, email)
  await db.$transaction((tx) => queueMail(tx, { kind: 'sign-in-code', dedupeKey: `sign-in-code/${newSecret()}`, payload: { email } }))
}
