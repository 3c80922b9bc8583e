import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { advisorsOf } from '@/lib/prescription/advisors-of'
import { changeAdvisor } from '@/lib/prescription/change-advisor'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { refuseUnlessRead } from '@/lib/prescription/moved-meanwhile'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'
import { IN_PARCOURS, UNDECIDED } from '@/lib/prescription/transitions'

/** « Confier à »: another advisor of the same plateforme (or oneself) answers from now on, also in place of somebody who has left. They are told, once, and so is who had it before. */
export async function assignPrescription(actor: Actor, { prescriptionId, version, advisorId }: { prescriptionId: string; version?: number; advisorId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const read = await prescriptionToAnswer(tx, actor, prescriptionId)
    const { platformId, status, beneficiaryId, advisorId: before } = read
    if ((await tx.account.count({ where: { id: advisorId, ...advisorsOf(platformId) } })) === 0) {
      throw new Refusal('Cette personne ne travaille plus dans la plateforme.', 'INVALID', { advisorId: ['Choisissez un conseiller dans la liste.'] })
    }
    if (before === advisorId) return
    if (![...UNDECIDED, ...IN_PARCOURS].some((open) => open === status)) throw new Refusal('Cette demande est terminée\u00a0: personne n’a à la suivre.', 'CONFLICT')
    await refuseUnlessRead(tx, read, version)
    const set = { advisorId, takenAt: now() }
    const about = { prescriptionId, kind: 'PRESCRIPTION_ASSIGNED' as const, actorId: actor.accountId, data: { advisorId, formerId: before } }
    const stepId = status === 'SENT' ? (await movePrescription(tx, { ...about, to: 'IN_REVIEW', waitingOn: 'WIMOOV', set })).stepId : await changeAdvisor(tx, { ...about, beneficiaryId, set })
    // Whoever gains it and whoever loses it, but for who did it.
    const audiences = [...(advisorId === actor.accountId ? [] : ['ADVISOR' as const]), ...(before === null || before === actor.accountId ? [] : ['FORMER_ADVISOR' as const])]
    await tellOfStep(tx, { stepId, beneficiaryId, prescriptionId, audiences })
    await recordAudit({ actorId: actor.accountId, act: 'queue.assign', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, advisorId } }, tx)
  })
}
