import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { answerDelayDays } from '@/lib/prescription/answer-delay'
import { askToCall } from '@/lib/prescription/ask-to-call'
import type { Prescription } from '@/lib/prescription/prescription-shape'

type Sent = { prescriptionId: string; beneficiaryId: string }

/**
 * Tells each party of a new prescription, once: the plateforme, the prescriber, the référent of another organisme, and the person. Somebody
 * without an address is called by who follows them, with a sheet to read.
 */
export async function tellOfPrescription(tx: Tx, { prescriptionId, beneficiaryId }: Sent, input: Prescription): Promise<void> {
  const about = (kind: string) => ({ kind, dedupeKey: `${kind}/${prescriptionId}`, payload: { prescriptionId, platformId: input.platformId } })
  await queueMail(tx, about('prescription-received'))
  const sent = about('prescription-sent')
  // As it is known now: the mail says the same if it has to be rendered again.
  await queueMail(tx, { ...sent, payload: { ...sent.payload, delay: await answerDelayDays(input.platformId, tx) } })
  if (input.referentKind === 'OTHER_ORGANISATION' && input.referentEmail) await queueMail(tx, about('prescription-referent'))
  if (input.email) await queueMail(tx, about('person-oriented'))
  else await askToCall(tx, { beneficiaryId, prescriptionId, reason: 'NOTICE', dedupeKey: `notice/${prescriptionId}` })
}
