import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'

/** « Remettre dans la file », by its own advisor: nobody answers for it any more, until another one takes it. What is in the queue already stays there. */
export async function releasePrescription(actor: Actor, { prescriptionId, version }: { prescriptionId: string; version?: number }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { status, advisorId } = await prescriptionToAnswer(tx, actor, prescriptionId)
    if (status === 'SENT' && advisorId === null) return
    if (advisorId !== actor.accountId) throw new Refusal('Vous ne suivez pas cette demande\u00a0: seul son conseiller la remet dans la file. Vous pouvez la confier à un collègue.', 'CONFLICT')
    const { beneficiaryId } = await movePrescription(tx, {
      prescriptionId,
      version,
      from: ['IN_REVIEW'],
      to: 'SENT',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_RELEASED',
      actorId: actor.accountId,
      set: { advisorId: null, takenAt: null },
    })
    await recordAudit({ actorId: actor.accountId, act: 'queue.take', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, released: true } }, tx)
  })
}
