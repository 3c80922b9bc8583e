import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { throttlesOf } from '@/lib/administration/account-throttles'
import { managedAccount } from '@/lib/administration/managed-account'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { liftThrottles } from '@/lib/infra/throttle'

/** Ends the waits of an account: sign-in, access card, links, password asked again, on each of its devices. Nothing happens when there is none. */
export async function liftThrottle(actor: Actor, { accountId }: { accountId: string }): Promise<void> {
  const account = await managedAccount(actor, accountId)
  const owners = throttlesOf(account)
  await db.$transaction(async (tx) => {
    const lifted = owners.length > 0 ? await liftThrottles(tx, owners) : 0
    await recordAudit({ actorId: actor.accountId, act: 'throttle.lift', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { lifted } }, tx)
  })
}
