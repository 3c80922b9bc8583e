import 'server-only'
import type { DeviceHolder } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { consumeStepUp } from '@/lib/account/step-up'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { ownMode } from '@/lib/mobility-test/policy'
import { endOpenSitting, servedTest } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Starts or resumes a Test: opens a sitting in this session, and ends the one that was open elsewhere. A professional needs a fresh
 * password grant for the person, and their session is then locked on the Test; the person needs the Test to be unlocked for them.
 */
export async function startTest(actor: Actor, { testId, holder }: { testId: string; holder: DeviceHolder }): Promise<void> {
  const mode = ownMode(actor)
  if (!mode) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const test = await servedTest(tx, actor, testId)
    if (test.status === 'TAKEN' || test.status === 'VALIDATED') throw new Refusal('Ce Test est déjà passé.')
    if (mode === 'BY_BENEFICIARY') {
      if (test.mode !== mode) throw forbiddenRefusal()
    } else {
      // The password that gave the code was for this Test, and the session can do nothing else.
      if (!actor.testOnly) await consumeStepUp(tx, actor, 'TEST_START', test.beneficiaryId)
      else if (actor.lockedTestId !== testId) throw notFoundRefusal()
      await tx.session.update({ where: { idHash: actor.sessionIdHash }, data: { lockedTestId: testId }, select: { idHash: true } })
    }
    await endOpenSitting(tx, testId, 'RESUMED_ELSEWHERE')
    const last = await tx.testSitting.aggregate({ where: { testId }, _max: { ordinal: true } })
    const sitting = { testId, mode, holder, accountId: actor.accountId, sessionIdHash: actor.sessionIdHash, startedAt: now() }
    await tx.testSitting.create({ data: { ...sitting, ordinal: (last._max.ordinal ?? 0) + 1 }, select: { id: true } })
    await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'IN_PROGRESS', mode, startedAt: test.startedAt ?? now() }, select: { id: true } })
    await recordEvent(tx, { beneficiaryId: test.beneficiaryId, kind: test.startedAt ? 'TEST_RESUMED' : 'TEST_STARTED', actorId: actor.accountId, data: { testId, mode, holder } })
    await recordAudit({ actorId: actor.accountId, act: test.startedAt ? 'test.resume' : 'test.start', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, mode, holder } }, tx)
  })
}
