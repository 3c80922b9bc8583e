import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { heldSittingToEnd } from '@/lib/mobility-test/held-sitting'

/**
 * The person agrees, or no longer agrees, to the two adaptation questions (RGPD art. 9): never asked in a prescriber's
 * passation. Taking the consent back deletes the answers; one on its way is either deleted here, or finds no consent any more.
 */
export async function giveAdaptationConsent(actor: Actor, { testId, agrees }: { testId: string; agrees: boolean }): Promise<void> {
  await db.$transaction(async (tx) => {
    const sitting = await heldSittingToEnd(actor, testId, tx)
    if (sitting.mode === 'BY_PRESCRIBER') throw forbiddenRefusal()
    await tx.mobilityTest.update({ where: { id: testId }, data: { adaptationConsentAt: agrees ? now() : null }, select: { id: true } })
    if (!agrees) await tx.testAnswer.deleteMany({ where: { testId, questionId: { startsWith: 'adapt-' } } })
    await recordAudit({ actorId: actor.accountId, act: 'test.consent', outcome: 'DONE', subject: { type: 'beneficiary', id: sitting.test.beneficiaryId }, detail: { testId, agrees } }, tx)
  })
}
