import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { mayChooseMode, mayPass, ownMode, testsServedBy } from '@/lib/mobility-test/policy'

const seen = {
  id: true,
  beneficiaryId: true,
  prescriptionId: true,
  purpose: true,
  status: true,
  mode: true,
  bankVersion: true,
  startedAt: true,
  delegatedAt: true,
  adaptationConsentAt: true,
  beneficiary: { select: { firstName: true, lastName: true, email: true, account: { select: { id: true, email: true, passwordHash: true, disabledAt: true } } } },
} as const

/**
 * A Test that the actor serves, its row locked until the transaction ends, so that two acts on it follow one another. The lock lets answers
 * through, which only point at the row: the sitting's own row stops them.
 */
export async function servedTest(tx: Tx, actor: Actor, testId: string) {
  if (!isUuid(testId)) throw notFoundRefusal()
  await tx.$queryRaw`SELECT id::text FROM mobility_test WHERE id = ${testId}::uuid FOR NO KEY UPDATE`
  const test = await tx.mobilityTest.findFirst({ where: { AND: [{ id: testId }, testsServedBy(actor)] }, select: seen })
  if (!test) throw notFoundRefusal()
  return test
}
export type ServedTest = Awaited<ReturnType<typeof servedTest>>

/** The same, for an act that decides how the Test will be passed: by a professional in charge, and before its end. */
export async function testToChoose(tx: Tx, actor: Actor, testId: string): Promise<ServedTest> {
  if (!ownMode(actor)) throw forbiddenRefusal()
  const test = await servedTest(tx, actor, testId)
  if (!mayChooseMode(actor) || !mayPass(actor, test.purpose)) throw forbiddenRefusal()
  if (test.status === 'TAKEN' || test.status === 'VALIDATED') throw new Refusal('Ce Test est déjà passé. Le choix ne peut plus changer.')
  return test
}

/** Ends the sitting that is open, if any: its holder learns it at the next answer. Returns whether there was one. */
export async function endOpenSitting(tx: Tx, testId: string, endReason: string): Promise<boolean> {
  const { count } = await tx.testSitting.updateMany({ where: { testId, endedAt: null }, data: { endedAt: now(), endReason } })
  return count > 0
}

/** The status of a Test whose way was changed: to take, or paused when it had begun. */
export const statusOnceChosen = ({ startedAt }: ServedTest) => (startedAt ? 'PAUSED' : 'TO_TAKE')
