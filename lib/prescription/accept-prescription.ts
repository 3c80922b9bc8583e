import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { answeredBy } from '@/lib/prescription/answered-by'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { refuseWhileObjected } from '@/lib/prescription/open-objection'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

type Accepting = { prescriptionId: string; version: number; comment: string | null }

/** « Éligible »: the plateforme accompanies the person; the first contact is its next step. The prescriber and the person are told, once. Never while the person objects. */
export async function acceptPrescription(actor: Actor, { prescriptionId, version, comment }: Accepting): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await prescriptionToAnswer(tx, actor, prescriptionId)
    await refuseWhileObjected(tx, before)
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      to: 'ACCEPTED',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_ACCEPTED',
      actorId: actor.accountId,
      set: { decidedAt: now(), ...(await answeredBy(tx, actor, before)) },
      comment,
    })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PRESCRIBER', 'PERSON'] })
    await recordAudit({ actorId: actor.accountId, act: 'eligibility.decide', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId, to: 'ACCEPTED' } }, tx)
  })
}
