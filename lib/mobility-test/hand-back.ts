import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'

/** « Rendez l’appareil »: from here on the result is no longer shown in the locked session, whatever the person presses. */
export async function handBack(actor: Actor): Promise<void> {
  if (!actor.lockedTestId) return
  await db.testSitting.updateMany({
    where: { testId: actor.lockedTestId, sessionIdHash: actor.sessionIdHash, endReason: 'FINISHED' },
    data: { endReason: 'HANDED_BACK' },
  })
}
