import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { OVER } from '@/lib/beneficiary/alive'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { endOpenSitting, statusOnceChosen, testToChoose } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Déléguer le Test Mobilité à Wimoov »: an advisor will pass it with the person. The mail goes to the plateforme of the latest
 * prescription that is alive, once for each. Returns whose Test it is.
 */
export async function delegateTest(tx: Tx, actor: Actor, testId: string): Promise<string> {
  const test = await testToChoose(tx, actor, testId)
  if (test.purpose === 'EXIT') throw new Refusal('La mesure de sortie se passe avec un conseiller\u00a0: elle n’est pas déléguée.')
  await endOpenSitting(tx, testId, 'MODE_CHANGED')
  await tx.mobilityTest.update({
    where: { id: testId },
    data: { mode: 'BY_ADVISOR', status: statusOnceChosen(test), delegatedAt: test.delegatedAt ?? now() },
    select: { id: true },
  })
  const prescriptionId = await demandToServe(tx, test.beneficiaryId)
  await queueMail(tx, { kind: 'test-delegated', dedupeKey: `test-delegated/${prescriptionId}`, payload: { prescriptionId, testId } })
  if (test.mode !== 'BY_ADVISOR') await recordEvent(tx, { beneficiaryId: test.beneficiaryId, kind: 'TEST_DELEGATED', actorId: actor.accountId, data: { testId } })
  await recordAudit({ actorId: actor.accountId, act: 'test.chooseMode', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, mode: 'BY_ADVISOR' } }, tx)
  return test.beneficiaryId
}

async function demandToServe(tx: Tx, beneficiaryId: string): Promise<string> {
  const newest = { orderBy: [{ sentAt: 'desc' as const }, { id: 'desc' as const }], select: { id: true } }
  const alive = await tx.prescription.findFirst({ where: { beneficiaryId, status: { notIn: [...OVER] } }, ...newest })
  return (alive ?? (await tx.prescription.findFirstOrThrow({ where: { beneficiaryId }, ...newest }))).id
}
