import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { recordStep } from '@/lib/prescription/record-step'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { IN_PARCOURS, UNDECIDED } from '@/lib/prescription/transitions'

/** « Confier à »: another advisor of the same plateforme (or oneself) answers from now on, also in place of somebody who has left. */
export async function assignPrescription(actor: Actor, { prescriptionId, advisorId }: { prescriptionId: string; advisorId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { platformId } = await prescriptionToAnswer(tx, actor, prescriptionId)
    await tx.$queryRaw`SELECT id::text FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
    const { status, beneficiaryId, advisorId: before } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { status: true, beneficiaryId: true, advisorId: true } })
    const works = { id: advisorId, role: 'ADVISOR' as const, disabledAt: null, removedAt: null, platformMemberships: { some: { platformId, endedAt: null } } }
    if ((await tx.account.count({ where: works })) === 0) {
      throw new Refusal('Cette personne ne travaille plus dans la plateforme.', 'INVALID', { advisorId: ['Choisissez un conseiller dans la liste.'] })
    }
    if (before === advisorId) return
    if (![...UNDECIDED, ...IN_PARCOURS].some((open) => open === status)) throw new Refusal('Cette demande est terminée\u00a0: personne n’a à la suivre.', 'CONFLICT')
    const set = { advisorId, takenAt: now() }
    const about = { prescriptionId, kind: 'PRESCRIPTION_ASSIGNED' as const, actorId: actor.accountId, data: { advisorId } }
    if (status === 'SENT') await movePrescription(tx, { ...about, to: 'IN_REVIEW', waitingOn: 'WIMOOV', set })
    else {
      await tx.prescription.update({ where: { id: prescriptionId }, data: { ...set, version: { increment: 1 } }, select: { id: true } })
      await recordStep(tx, { ...about, beneficiaryId })
    }
    await recordAudit({ actorId: actor.accountId, act: 'queue.assign', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, advisorId } }, tx)
  })
}
