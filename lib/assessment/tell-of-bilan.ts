import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { askToCall } from '@/lib/prescription/ask-to-call'

type Telling = { assessmentId: string; beneficiaryId: string; prescriptionId: string }

/** Tells the prescriber and the person that a bilan is validated, once each. Somebody without an address is called instead. */
export async function tellOfBilan(tx: Tx, { assessmentId, beneficiaryId, prescriptionId }: Telling): Promise<void> {
  const mail = (audience: BilanReader) => queueMail(tx, { kind: 'bilan-validated', dedupeKey: `bilan-validated/${assessmentId}/${audience}`, payload: { assessmentId, audience } })
  await mail('PRESCRIBER')
  const { email } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { email: true } })
  if (email === null) await askToCall(tx, { beneficiaryId, prescriptionId, reason: 'ASSESSMENT', dedupeKey: `bilan/${assessmentId}` })
  else await mail('PERSON')
}

export type BilanReader = 'PRESCRIBER' | 'PERSON'
