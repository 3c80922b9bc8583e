import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { heldSittingToEnd } from '@/lib/mobility-test/held-sitting'
import { recordEvent } from '@/lib/record/record-event'

/** « Pause »: free for whoever holds the device. A professional's session stays locked until the password. */
export async function pauseTest(actor: Actor, { testId }: { testId: string }): Promise<void> {
  await db.$transaction((tx) => pauseHeldSitting(tx, actor, testId))
}

/** The same inside another act. */
export async function pauseHeldSitting(tx: Tx, actor: Actor, testId: string): Promise<void> {
  const sitting = await heldSittingToEnd(actor, testId, tx)
  await tx.testSitting.update({ where: { id: sitting.id }, data: { endedAt: now(), endReason: 'PAUSED' }, select: { id: true } })
  await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'PAUSED' }, select: { id: true } })
  if (sitting.test.purpose === 'ENTRY') await recordEvent(tx, { beneficiaryId: sitting.test.beneficiaryId, kind: 'TEST_PAUSED', actorId: actor.accountId, data: { testId } })
  await recordAudit({ actorId: actor.accountId, act: 'test.pause', outcome: 'DONE', subject: { type: 'beneficiary', id: sitting.test.beneficiaryId }, detail: { testId } }, tx)
}
