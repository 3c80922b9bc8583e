import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { currentActor } from '@/lib/account/current-actor'
import { recordAudit } from '@/lib/infra/audit'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'

/**
 * Who enters a page. Nobody signed in: the sign-in page, then back here. Mode passation: the password first, whatever the page.
 * A role that never has this page: 403, written in the audit trail. `act` is the page's row in the authorisation matrix.
 */
export async function requireActor(act: string, ...roles: Role[]): Promise<Actor> {
  const actor = await currentActor()
  const { path } = await requestTrace()
  if (!actor) redirect(routes.signIn(path ?? undefined))
  if (actor.lockedTestId) redirect(routes.unlockScreen(path ?? undefined))
  if (roles.length > 0 && !roles.includes(actor.role)) {
    await recordAudit({ actorId: actor.accountId, act, outcome: 'REFUSED' })
    forbidden()
  }
  return actor
}
