import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import type { Transferring } from '@/lib/prescription/answer-schema'
import { judgementOf } from '@/lib/prescription/judgement'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToTransfer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'
import { UNDECIDED } from '@/lib/prescription/transitions'

/**
 * Sends an undecided prescription to another plateforme, with its history: that plateforme's rules judge it anew and its team takes it
 * from the queue; the former plateforme keeps a line that says where it went. By its advisors or the hotline. Returns whose it is.
 */
export async function transferPrescription(actor: Actor, { prescriptionId, platformId, reason, comment }: Transferring): Promise<string> {
  return db.$transaction(async (tx) => {
    const { platformId: from } = await prescriptionToTransfer(tx, actor, prescriptionId)
    const open = await tx.mobilityPlatform.count({ where: { id: platformId, closedAt: null } })
    if (open === 0 || platformId === from) throw new Refusal('Rien n’est encore transmis.', 'INVALID', { platformId: ['Choisissez une autre plateforme dans la liste.'] })
    const { rulesId, eligibility } = await judgementOf(tx, prescriptionId, platformId)
    const moved = await movePrescription(tx, {
      prescriptionId,
      from: UNDECIDED,
      to: 'SENT',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_TRANSFERRED',
      actorId: actor.accountId,
      // What the former rules said is not what the new team's say, even when it has none yet.
      set: { platformId, advisorId: null, takenAt: null, rulesId, eligibility: eligibility ?? Prisma.DbNull },
      reason,
      comment,
      data: { fromPlatformId: from, toPlatformId: platformId },
    })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PLATFORM', 'PRESCRIBER'] })
    const detail = { prescriptionId, from, to: platformId }
    await recordAudit({ actorId: actor.accountId, act: 'prescription.transferPlatform', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail }, tx)
    return moved.beneficiaryId
  })
}
