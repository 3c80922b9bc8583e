import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'

/** « Remettre dans la file »: nobody answers for it any more, until another advisor takes it. */
export async function releasePrescription(actor: Actor, { prescriptionId }: { prescriptionId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await prescriptionToAnswer(tx, actor, prescriptionId)
    const { beneficiaryId } = await movePrescription(tx, {
      prescriptionId,
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
