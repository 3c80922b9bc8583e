import 'server-only'
import type { DeviceHolder } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { secretHash } from '@/lib/account/secret-token'
import { confirmPassword } from '@/lib/account/step-up'
import { recordAudit } from '@/lib/infra/audit'
import { after, minutes, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { newHandoverCode } from '@/lib/mobility-test/handover-code'
import { mayChooseMode, ownMode, testsServedBy } from '@/lib/mobility-test/policy'
import { testToChoose } from '@/lib/mobility-test/served-test'

const HANDOVER_MS = minutes(10)

/**
 * « Sur le téléphone de la personne »: after the professional's password, a code that opens this Test alone on another device, once,
 * within ten minutes. An earlier unused code of the Test no longer opens anything. Returns the code, of which only the hash is kept.
 */
export async function handOverTest(actor: Actor, { testId, password, holder }: { testId: string; password: string; holder: DeviceHolder }): Promise<{ beneficiaryId: string; code: string }> {
  // A device that may be in somebody else's hands gives no further device.
  if (!ownMode(actor) || actor.lockedTestId) throw forbiddenRefusal()
  const served = await db.mobilityTest.findFirst({ where: { AND: [{ id: testId }, testsServedBy(actor)] }, select: { id: true } })
  if (!served) throw notFoundRefusal()
  if (!mayChooseMode(actor)) throw forbiddenRefusal()
  await confirmPassword(actor, password)
  const code = newHandoverCode()
  const beneficiaryId = await db.$transaction(async (tx) => {
    const test = await testToChoose(tx, actor, testId)
    await tx.testHandover.deleteMany({ where: { testId, consumedAt: null } })
    await tx.testHandover.create({ data: { idHash: secretHash(code), testId, accountId: actor.accountId, holder, createdAt: now(), expiresAt: after(HANDOVER_MS) }, select: { idHash: true } })
    await recordAudit({ actorId: actor.accountId, act: 'test.handOver', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, holder } }, tx)
    return test.beneficiaryId
  })
  return { beneficiaryId, code }
}
