import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { askToCall, callReasonOf } from '@/lib/prescription/ask-to-call'

/** ADVISOR: whom the act names, e.g. who was handed a demand. FORMER_ADVISOR: who had it until this act. */
export type Audience = 'PRESCRIBER' | 'PERSON' | 'PLATFORM' | 'ADVISOR' | 'FORMER_ADVISOR'

type Telling = { stepId: bigint; beneficiaryId: string; prescriptionId: string; audiences: readonly Audience[] }

/** Tells those whom an act on a prescription concerns, once each. Somebody without an address is called instead (« Appeler NOM Prénom »). */
export async function tellOfStep(tx: Tx, { stepId, beneficiaryId, prescriptionId, audiences }: Telling): Promise<void> {
  const { platformId } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { platformId: true } })
  for (const audience of audiences) {
    if (audience === 'PERSON' && !(await hasAddress(tx, beneficiaryId))) {
      await askToCall(tx, { beneficiaryId, prescriptionId, reason: await callReasonOf(tx, stepId), dedupeKey: `step/${stepId}` })
      continue
    }
    await queueMail(tx, { kind: 'prescription-step', dedupeKey: stepMailKey(stepId, audience), payload: { stepId: String(stepId), audience, platformId } })
  }
}

/** The one mail of an act to one of its readers. */
export const stepMailKey = (stepId: bigint, audience: Audience) => `prescription-step/${stepId}/${audience}`

async function hasAddress(tx: Tx, beneficiaryId: string) {
  const { email } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { email: true } })
  return email !== null
}
