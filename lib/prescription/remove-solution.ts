import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import { recordProgress } from '@/lib/prescription/record-progress'
import { refuseUnlessToday } from '@/lib/prescription/take-back'

type Removing = { prescriptionId: string; solutionId: string }

/** Takes back a solution entered by mistake, the same day; the history keeps both the entry and this. What is already gone stays gone. */
export async function removeSolution(actor: Actor, { prescriptionId, solutionId }: Removing): Promise<Led> {
  return db.$transaction(async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['IN_PROGRESS', 'SUSPENDED'])
    const entered = await tx.obtainedSolution.findFirst({ where: { id: solutionId, prescriptionId }, select: { solution: true, createdAt: true } })
    if (!entered) return { beneficiaryId: parcours.beneficiaryId }
    refuseUnlessToday(entered.createdAt)
    await tx.obtainedSolution.delete({ where: { id: solutionId }, select: { id: true } })
    await recordProgress(tx, actor, { parcours, kind: 'PARCOURS_CORRECTED', data: { solution: entered.solution, solutionId } })
    return { beneficiaryId: parcours.beneficiaryId }
  })
}
