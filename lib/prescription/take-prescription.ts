import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'

/**
 * « Prendre en charge »: the advisor answers for the prescription. Two never take the same: the second is told who did. Taking again what
 * is one's own changes nothing.
 */
export async function takePrescription(actor: Actor, { prescriptionId }: { prescriptionId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await prescriptionToAnswer(tx, actor, prescriptionId)
    // The second of two at once waits here, then reads who was first.
    await tx.$queryRaw`SELECT id::text FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
    const { advisor, status } = await tx.prescription.findUniqueOrThrow({
      where: { id: prescriptionId },
      select: { status: true, advisor: { select: { id: true, firstName: true, lastName: true } } },
    })
    if (advisor?.id === actor.accountId) return
    if (advisor) throw new Refusal(`${advisor.firstName} ${advisor.lastName} a déjà pris cette demande en charge.`, 'CONFLICT')
    if (status !== 'SENT' && status !== 'IN_REVIEW' && status !== 'DOCUMENTS_REQUESTED') throw new Refusal('Cette demande n’attend plus de réponse.', 'CONFLICT')
    const { beneficiaryId } = await movePrescription(tx, {
      prescriptionId,
      from: ['SENT'],
      to: 'IN_REVIEW',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_TAKEN',
      actorId: actor.accountId,
      set: { advisorId: actor.accountId, takenAt: now() },
    })
    await recordAudit({ actorId: actor.accountId, act: 'queue.take', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId } }, tx)
  })
}
