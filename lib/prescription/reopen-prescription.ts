import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forgetRequestedDocuments } from '@/lib/prescription/forget-requested-documents'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

type Reopening = { prescriptionId: string; version: number; comment: string | null }

/** Takes a refused or expired prescription up again, by the advisor who then answers for it. The prescriber and the person are told. */
export async function reopenPrescription(actor: Actor, { prescriptionId, version, comment }: Reopening): Promise<void> {
  await db.$transaction(async (tx) => {
    await prescriptionToAnswer(tx, actor, prescriptionId)
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      from: ['REFUSED', 'EXPIRED'],
      to: 'IN_REVIEW',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_REOPENED',
      actorId: actor.accountId,
      set: { advisorId: actor.accountId, takenAt: now(), arrivedAt: now(), decidedAt: null },
      comment,
    })
    await forgetRequestedDocuments(tx, prescriptionId)
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PRESCRIBER', 'PERSON'] })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.reopen', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId } }, tx)
  })
}
