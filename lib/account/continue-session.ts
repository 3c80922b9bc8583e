import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { sessionLifetime } from '@/lib/account/session-lifetime'
import { after, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** Notes that the person is still there and returns the time left, in milliseconds; never past the session's absolute end. */
export async function continueSession(actor: Actor): Promise<number> {
  const { remember, absoluteUntil } = await db.session.findUniqueOrThrow({ where: { idHash: actor.sessionIdHash }, select: { remember: true, absoluteUntil: true } })
  const idleUntil = actor.testOnly ? absoluteUntil : after(sessionLifetime(actor.role, remember).idleMs)
  await db.session.update({ where: { idHash: actor.sessionIdHash }, data: { idleUntil, lastSeenAt: now() }, select: { idHash: true } })
  return Math.min(idleUntil.getTime(), absoluteUntil.getTime()) - now().getTime()
}
