import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { servedPrescription } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

/** « Annuler la prescription », before anybody has taken it up: the plateforme and the person are told. Returns whose it was. */
export async function cancelPrescription(actor: Actor, { prescriptionId, reason }: { prescriptionId: string; reason: string }): Promise<string> {
  return db.$transaction(async (tx) => {
    const { advisorId, status, beneficiaryId } = await servedPrescription(tx, actor, prescriptionId)
    if (status === 'CANCELLED') return beneficiaryId
    if (status !== 'SENT' || advisorId !== null) throw new Refusal('Un conseiller a pris la demande en charge\u00a0: écrivez-lui pour l’arrêter.', 'CONFLICT')
    const moved = await movePrescription(tx, { prescriptionId, from: ['SENT'], to: 'CANCELLED', waitingOn: 'NOBODY', kind: 'PRESCRIPTION_CANCELLED', actorId: actor.accountId, reason })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PLATFORM', 'PERSON'] })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.cancel', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, reason } }, tx)
    return beneficiaryId
  })
}
