import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

export type CallReason = 'NOTICE' | 'DECISION' | 'ASSESSMENT' | 'APPOINTMENT' | 'REMINDER' | 'SLOTS'

/** Puts « Appeler NOM Prénom » in À faire of whoever follows the person: what a mail would have told. Once for each event. */
export async function askToCall(tx: Tx, call: { beneficiaryId: string; prescriptionId?: string; appointmentId?: string; reason: CallReason; dedupeKey: string }): Promise<void> {
  await tx.personCall.createMany({ data: [{ ...call, createdAt: now() }], skipDuplicates: true })
}
