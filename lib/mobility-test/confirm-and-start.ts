import 'server-only'
import type { DeviceHolder } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { confirmPassword, grantStepUp } from '@/lib/account/step-up'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { mayChooseMode, mayPass, ownMode, testsServedBy } from '@/lib/mobility-test/policy'
import { startTest } from '@/lib/mobility-test/start-test'

/** The guide's password page: the professional's own password, then the Test of that person, in mode passation. */
export async function confirmAndStart(actor: Actor, input: { testId: string; password: string; holder: DeviceHolder }): Promise<void> {
  if (!ownMode(actor)) throw forbiddenRefusal()
  // In mode passation the one Test that may be resumed is the one that the session is locked on.
  if (actor.lockedTestId && actor.lockedTestId !== input.testId) throw notFoundRefusal()
  const test = await db.mobilityTest.findFirst({ where: { AND: [{ id: input.testId }, testsServedBy(actor)] }, select: { beneficiaryId: true, purpose: true } })
  if (!test) throw notFoundRefusal()
  if (!mayChooseMode(actor) || !mayPass(actor, test.purpose)) throw forbiddenRefusal()
  await confirmPassword(actor, input.password)
  await grantStepUp(actor, 'TEST_START', test.beneficiaryId)
  await startTest(actor, input)
}
