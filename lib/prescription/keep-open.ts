import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { recordStep } from '@/lib/prescription/record-step'
import { servedPrescription } from '@/lib/prescription/served-prescription'

/** « Garder ouvert »: a prescription that waits for documents waits thirty days more. By who serves the person. */
export async function keepOpen(actor: Actor, { prescriptionId }: { prescriptionId: string }): Promise<string> {
  return db.$transaction(async (tx) => {
    const { beneficiaryId } = await servedPrescription(tx, actor, prescriptionId)
    const { count } = await tx.prescription.updateMany({
      where: { id: prescriptionId, status: 'DOCUMENTS_REQUESTED' },
      data: { waitingSince: now(), expiryWarnings: 0 },
    })
    if (count === 0) throw new Refusal('Cette demande n’attend plus de pièces.', 'CONFLICT')
    await recordStep(tx, { prescriptionId, beneficiaryId, kind: 'KEPT_OPEN', actorId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.update', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, keptOpen: true } }, tx)
    return beneficiaryId
  })
}
