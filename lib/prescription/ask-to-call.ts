import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

/** What there is to say: where they are oriented, the answer, papers that are asked or awaited, an end, another team, a demand taken up again, what was agreed after an objection, a bilan, a rendez-vous. */
export type CallReason = 'NOTICE' | 'DECISION' | 'DOCUMENTS' | 'CANCELLED' | 'EXPIRED' | 'TRANSFERRED' | 'REOPENED' | 'OBJECTION' | 'ASSESSMENT' | 'APPOINTMENT' | 'REMINDER' | 'SLOTS'

const REASON_OF: Readonly<Record<string, CallReason>> = {
  DOCUMENTS_REQUESTED: 'DOCUMENTS',
  EXPIRY_WARNED: 'DOCUMENTS',
  PRESCRIPTION_CANCELLED: 'CANCELLED',
  PRESCRIPTION_EXPIRED: 'EXPIRED',
  PRESCRIPTION_TRANSFERRED: 'TRANSFERRED',
  PRESCRIPTION_REOPENED: 'REOPENED',
  OBJECTION_HANDLED: 'OBJECTION',
}

/** Why somebody without an address is called after an act on their prescription. */
export async function callReasonOf(tx: Tx, stepId: bigint): Promise<CallReason> {
  const { kind } = await tx.prescriptionStep.findUniqueOrThrow({ where: { id: stepId }, select: { kind: true } })
  return REASON_OF[kind] ?? 'DECISION'
}

/** Puts « Appeler NOM Prénom » in À faire of whoever follows the person: what a mail would have told. Once for each event. */
export async function askToCall(tx: Tx, call: { beneficiaryId: string; prescriptionId?: string; appointmentId?: string; reason: CallReason; dedupeKey: string }): Promise<void> {
  await tx.personCall.createMany({ data: [{ ...call, createdAt: now() }], skipDuplicates: true })
}
