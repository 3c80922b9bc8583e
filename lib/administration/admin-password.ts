import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { confirmPassword, grantStepUp } from '@/lib/account/step-up'

/** The password typed with an act: checked, then worth ten minutes of administration. Nothing when it was not asked again. */
export async function confirmAdminWrite(actor: Actor, password: string | undefined): Promise<void> {
  if (!password) return
  await confirmPassword(actor, password)
  await grantStepUp(actor, 'ADMIN_WRITE', actor.accountId)
}
