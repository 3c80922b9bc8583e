import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { endHandoverSession } from '@/lib/mobility-test/end-handover-session'
import { pauseHeldSitting } from '@/lib/mobility-test/pause-test'

/**
 * « Rendez l’appareil »: from here on the result is no longer shown in the locked session, whatever the person presses. On the person's
 * own phone there is nothing to hand back: a Test under way is paused and the session ends.
 */
export async function handBack(actor: Actor): Promise<void> {
  const testId = actor.lockedTestId
  if (!testId) return
  await db.$transaction(async (tx) => {
    if (actor.testOnly) {
      await pauseHeldSitting(tx, actor, testId).catch((error: unknown) => {
        // Finished, paused or taken over elsewhere: only the session is left to end.
        if (!(error instanceof Refusal)) throw error
      })
    }
    await tx.testSitting.updateMany({ where: { testId, sessionIdHash: actor.sessionIdHash, endReason: 'FINISHED' }, data: { endReason: 'HANDED_BACK' } })
    if (actor.testOnly) await endHandoverSession(actor.sessionIdHash, tx)
  })
}
