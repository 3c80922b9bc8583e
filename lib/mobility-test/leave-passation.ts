import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { confirmPassword } from '@/lib/account/step-up'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { pauseHeldSitting } from '@/lib/mobility-test/pause-test'

type Left = { beneficiaryId: string | null; toValidate: boolean }

/**
 * Leaves mode passation with the professional's password; a Test under way is paused. Returns whose Test it was, and whether it is now to be
 * validated. Throws a Refusal beside `password`.
 */
export async function leavePassation(actor: Actor, { password }: { password: string }): Promise<Left> {
  const testId = actor.lockedTestId
  if (!testId) return { beneficiaryId: null, toValidate: false }
  await confirmPassword(actor, password)
  return db.$transaction(async (tx) => {
    await pauseHeldSitting(tx, actor, testId).catch((error: unknown) => {
      // Already paused, finished, or taken over elsewhere: leaving is all that is left to do.
      if (!(error instanceof Refusal)) throw error
    })
    await tx.session.update({ where: { idHash: actor.sessionIdHash }, data: { lockedTestId: null }, select: { idHash: true } })
    const { beneficiaryId, purpose, status } = await tx.mobilityTest.findUniqueOrThrow({ where: { id: testId }, select: { beneficiaryId: true, purpose: true, status: true } })
    await recordAudit({ actorId: actor.accountId, act: 'test.leave', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId } }, tx)
    return { beneficiaryId, toValidate: purpose === 'ENTRY' && status === 'TAKEN' }
  })
}
