import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { once } from '@/lib/infra/idempotency'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { delegateTest } from '@/lib/mobility-test/delegate-test'
import { openTest } from '@/lib/mobility-test/open-test'
import { attachDocuments, documentsToCome } from '@/lib/prescription/attach-documents'
import { judgementOfForm } from '@/lib/prescription/judgement'
import { refuseKnownElsewhere } from '@/lib/prescription/known-elsewhere'
import { moveTest } from '@/lib/prescription/move-test'
import { mayPrescribe } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { situationOf } from '@/lib/prescription/prescription-row'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { registerPerson } from '@/lib/prescription/register-person'
import { openSender } from '@/lib/prescription/sender'
import { tellOfPrescription } from '@/lib/prescription/tell-of-prescription'
import { recordEvent } from '@/lib/record/record-event'

export type Prescribed = { beneficiaryId: string; prescriptionId: string; testId: string; testChoice: Prescription['testChoice'] }

/**
 * Sends a person to a mobility platform and records how they will take the Test Mobilité: the person (new, or known and their contact
 * details brought up to date), the prescription with the files of its draft, the Test, its delegation mail, the history and the audit line
 * commit together, and the draft is gone. The same form sent again gives the first result back. Refuses another's structure, plateforme or person.
 */
export async function prescribe(actor: Actor, input: Prescription): Promise<Prescribed> {
  if (!mayPrescribe(actor)) throw forbiddenRefusal()
  if (input.personKind === 'NEW' && !input.knownElsewhere) await refuseKnownElsewhere(actor, input)
  return once({ accountId: actor.accountId, act: 'prescription.create', key: input.idempotencyKey, request: input }, async (tx) => {
    const sender = await openSender(tx, actor, input)
    const leaving = { accountId: actor.accountId, draftId: input.idempotencyKey, platformId: input.platformId, laterDocuments: input.laterDocuments }
    const laterDocuments = await documentsToCome(tx, leaving)
    const beneficiaryId = await registerPerson(tx, actor, input)
    const prescriptionId = await createPrescription(tx, actor, input, { beneficiaryId, sender, laterDocuments })
    await recordEvent(tx, { beneficiaryId, kind: 'PRESCRIBED', actorId: actor.accountId, data: { prescriptionId } })
    await moveTest(tx, beneficiaryId, { open: true })
    const testId = await openTest(tx, actor, { beneficiaryId, prescriptionId })
    if (input.testChoice === 'LATER' && (await isToChoose(tx, input, testId))) {
      await recordEvent(tx, { beneficiaryId, kind: 'TEST_LATER', actorId: actor.accountId, data: { testId } })
    }
    if (input.testChoice === 'DELEGATED') await delegateTest(tx, actor, testId)
    const detail = { prescriptionId, platformId: input.platformId, testChoice: input.testChoice }
    await recordAudit({ actorId: actor.accountId, act: 'prescription.create', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail }, tx)
    await tellOfPrescription(tx, { prescriptionId, beneficiaryId }, input)
    await attachDocuments(tx, { ...leaving, beneficiaryId, prescriptionId })
    await tx.prescriptionDraft.deleteMany({ where: { id: input.idempotencyKey, authorId: actor.accountId } })
    return { beneficiaryId, prescriptionId, testId, testChoice: input.testChoice }
  })
}

async function createPrescription(tx: Tx, actor: Actor, input: Prescription, { beneficiaryId, sender, laterDocuments }: { beneficiaryId: string; sender: string; laterDocuments: string[] }) {
  const { id } = await tx.prescription.create({
    data: {
      ...situationOf(input, { at: now(), today: today(), sender }),
      beneficiaryId,
      prescriberId: actor.accountId,
      organisationId: input.organisationId,
      platformId: input.platformId,
      laterDocuments,
      ...(await judgementOfForm(tx, input, beneficiaryId)),
    },
    select: { id: true },
  })
  return id
}

// A known person may have a Test whose way is already chosen: « ultérieurement » leaves it as it is.
async function isToChoose(tx: Tx, { personKind }: Prescription, testId: string) {
  return personKind === 'NEW' || (await tx.mobilityTest.count({ where: { id: testId, status: 'TO_CHOOSE' } })) > 0
}
