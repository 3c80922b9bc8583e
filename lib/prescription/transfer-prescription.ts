import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import type { Transferring } from '@/lib/prescription/answer-schema'
import { forgetRequestedDocuments } from '@/lib/prescription/forget-requested-documents'
import { judgementOf } from '@/lib/prescription/judgement'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToTransfer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'
import { UNDECIDED } from '@/lib/prescription/transitions'

/**
 * Sends an undecided prescription to another plateforme, with its history: that plateforme's rules judge it anew and its team takes it
 * from the queue; the former plateforme keeps a line that says where it went. By its advisors or the hotline. The same sent twice
 * is done once. Returns whose it is.
 */
export async function transferPrescription(actor: Actor, { prescriptionId, version, platformId, reason, comment }: Transferring): Promise<string> {
  return db.$transaction(async (tx) => {
    const done = await alreadyDone(tx, actor, { prescriptionId, version, platformId })
    if (done) return done
    const { platformId: from, advisorId: formerId } = await prescriptionToTransfer(tx, actor, prescriptionId)
    const open = await tx.mobilityPlatform.count({ where: { id: platformId, closedAt: null } })
    if (open === 0 || platformId === from) throw new Refusal('Rien n’est encore transmis.', 'INVALID', { platformId: ['Choisissez une autre plateforme dans la liste.'] })
    const { rulesId, eligibility } = await judgementOf(tx, prescriptionId, platformId)
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      from: UNDECIDED,
      to: 'SENT',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_TRANSFERRED',
      actorId: actor.accountId,
      // What the former rules said is not what the new team's say, even when it has none yet.
      // The person goes on waiting, and keeps their place; the new team has its own fifteen days before its lead is told.
      set: { platformId, advisorId: null, takenAt: null, arrivedAt: now(), escalatedAt: null, rulesId, eligibility: eligibility ?? Prisma.DbNull },
      reason,
      comment,
      data: { fromPlatformId: from, toPlatformId: platformId, readVersion: version ?? null, formerId },
    })
    await forgetRequestedDocuments(tx, prescriptionId)
    // The person too: another team now holds what was written about them.
    const audiences = ['PLATFORM', 'PRESCRIBER', 'PERSON', ...(formerId === null || formerId === actor.accountId ? [] : ['FORMER_ADVISOR' as const])] as const
    await tellOfStep(tx, { ...moved, prescriptionId, audiences })
    const detail = { prescriptionId, from, to: platformId }
    await recordAudit({ actorId: actor.accountId, act: 'prescription.transferPlatform', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail }, tx)
    return moved.beneficiaryId
  })
}

// A second press comes when the demand is no longer the sender's to see: its own trace says that this very sending was done.
async function alreadyDone(tx: Tx, actor: Actor, { prescriptionId, version, platformId }: Pick<Transferring, 'prescriptionId' | 'version' | 'platformId'>): Promise<string | null> {
  if (version === undefined) return null
  const step = await tx.prescriptionStep.findFirst({
    where: { prescriptionId, kind: 'PRESCRIPTION_TRANSFERRED', actorId: actor.accountId, AND: [{ data: { path: ['readVersion'], equals: version } }, { data: { path: ['toPlatformId'], equals: platformId } }] },
    select: { prescription: { select: { beneficiaryId: true } } },
  })
  return step?.prescription.beneficiaryId ?? null
}
