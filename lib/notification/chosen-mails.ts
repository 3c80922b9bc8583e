import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import type { BellEvent } from '@/lib/notification/event-labels'
import { advisorsOf } from '@/lib/prescription/advisors-of'
import { prescriberAccount } from '@/lib/prescription/mails/prescriber-to-tell'

type Payload = Record<string, unknown>
/** `accountOf`: whose account the mail is for, never guessed from its address, which several people may share. Null: nobody's (a plateforme's, a person without access), or a mail that always leaves. */
export type ChosenMail = { event: BellEvent; accountOf: (payload: Payload) => Promise<string | null> }

const id = (value: unknown) => String(value)
const ofPerson = async (beneficiaryId: string) => (await db.beneficiary.findUnique({ where: { id: beneficiaryId }, select: { accountId: true } }))?.accountId ?? null
const ofPersonNamed = ({ beneficiaryId }: Payload) => ofPerson(id(beneficiaryId))

/** The mails that an account may have less often, by the event whose bell tells the same. All others always leave: security, legal information, delegation. */
export const CHOSEN_MAILS: Readonly<Record<string, ChosenMail>> = {
  'prescription-step': { event: 'STATUS', accountOf: readerOfStep },
  'documents-provided': { event: 'STATUS', accountOf: async ({ prescriptionId }) => (await db.prescription.findUnique({ where: { id: id(prescriptionId) }, select: { advisorId: true } }))?.advisorId ?? null },
  'prescription-sent': { event: 'STATUS', accountOf: async ({ prescriptionId }) => (await db.prescription.findUnique({ where: { id: id(prescriptionId) }, select: { prescriberId: true } }))?.prescriberId ?? null },
  'test-unlocked': { event: 'TEST', accountOf: async ({ testId }) => (await db.mobilityTest.findUnique({ where: { id: id(testId) }, select: { beneficiary: { select: { accountId: true } } } }))?.beneficiary.accountId ?? null },
  'bilan-validated': { event: 'TEST', accountOf: readerOfBilan },
  'appointment-person': { event: 'APPOINTMENT', accountOf: ofPersonNamed },
  'appointment-reminder': { event: 'APPOINTMENT', accountOf: ofPersonNamed },
  'appointment-professional': { event: 'APPOINTMENT', accountOf: async ({ accountId }) => id(accountId) },
  'appointment-answer': { event: 'APPOINTMENT', accountOf: advisorAt },
  'slots-proposed': { event: 'APPOINTMENT', accountOf: readerOfSlots },
}

const StepDataSchema = z.object({ advisorId: z.string().nullish(), formerId: z.string().nullish() }).catch({})

async function readerOfStep({ stepId, audience }: Payload): Promise<string | null> {
  const step = await db.prescriptionStep.findUnique({ where: { id: BigInt(id(stepId)) }, select: { kind: true, data: true, prescription: { select: { id: true, beneficiaryId: true } } } })
  // A file expires only once its warnings have left (lib/prescription/expiry-warnings.ts): nobody keeps one open by wanting fewer mails.
  if (!step || step.kind === 'EXPIRY_WARNED') return null
  const { advisorId, formerId } = StepDataSchema.parse(step.data)
  switch (audience) {
    case 'PRESCRIBER':
      return (await prescriberAccount(step.prescription.id))?.id ?? null
    case 'PERSON':
      return ofPerson(step.prescription.beneficiaryId)
    case 'ADVISOR':
      return advisorId ?? null
    case 'FORMER_ADVISOR':
      return formerId ?? null
    default:
      return null
  }
}

async function readerOfBilan({ assessmentId, audience }: Payload): Promise<string | null> {
  const assessment = await db.assessment.findUnique({ where: { id: id(assessmentId) }, select: { test: { select: { prescriptionId: true, beneficiaryId: true } } } })
  if (!assessment) return null
  const { prescriptionId, beneficiaryId } = assessment.test
  return audience === 'PERSON' ? ofPerson(beneficiaryId) : ((await prescriberAccount(prescriptionId))?.id ?? null)
}

async function advisorAt({ appointmentId }: Payload): Promise<string | null> {
  const appointment = await db.appointment.findUnique({ where: { id: id(appointmentId) }, select: { advisorId: true, platformId: true } })
  // Once they have left, it is the plateforme that reads the answer.
  const there = appointment && (await db.account.count({ where: { id: appointment.advisorId, ...advisorsOf(appointment.platformId) } })) > 0
  return there ? appointment.advisorId : null
}

async function readerOfSlots({ proposalId, audience }: Payload): Promise<string | null> {
  const proposal = await db.slotProposal.findUnique({ where: { id: id(proposalId) }, select: { beneficiary: { select: { accountId: true, followedById: true } } } })
  return (audience === 'PERSON' ? proposal?.beneficiary.accountId : proposal?.beneficiary.followedById) ?? null
}
