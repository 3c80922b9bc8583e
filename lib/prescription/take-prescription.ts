import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { advisorsOf } from '@/lib/prescription/advisors-of'
import { changeAdvisor } from '@/lib/prescription/change-advisor'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { refuseUnlessRead } from '@/lib/prescription/moved-meanwhile'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { isUndecided } from '@/lib/prescription/transitions'

/**
 * « Prendre en charge »: the advisor answers for the prescription. Two never take the same: the second is told who did. Taking again what
 * is one's own changes nothing; what a colleague who has left had taken is free again.
 */
export async function takePrescription(actor: Actor, { prescriptionId, version }: { prescriptionId: string; version?: number }): Promise<void> {
  await db.$transaction(async (tx) => {
    const read = await prescriptionToAnswer(tx, actor, prescriptionId)
    const { status, beneficiaryId, platformId, advisorId } = read
    if (advisorId === actor.accountId) return
    await refuseTaken(tx, advisorId, platformId)
    if (!isUndecided(status)) throw new Refusal('Cette demande n’attend plus de réponse.', 'CONFLICT')
    await refuseUnlessRead(tx, read, version)
    const taken = { prescriptionId, kind: 'PRESCRIPTION_TAKEN' as const, actorId: actor.accountId, set: { advisorId: actor.accountId, takenAt: now() } }
    if (status === 'SENT') await movePrescription(tx, { ...taken, to: 'IN_REVIEW', waitingOn: 'WIMOOV' })
    else await changeAdvisor(tx, { ...taken, beneficiaryId })
    await recordAudit({ actorId: actor.accountId, act: 'queue.take', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId } }, tx)
  })
}

async function refuseTaken(tx: Tx, advisorId: string | null, platformId: string) {
  const advisor = advisorId && (await tx.account.findFirst({ where: { id: advisorId, ...advisorsOf(platformId) }, select: { firstName: true, lastName: true } }))
  if (advisor) throw new Refusal(`${advisor.firstName} ${advisor.lastName} a déjà pris cette demande en charge.`, 'CONFLICT')
}
