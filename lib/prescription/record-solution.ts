import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now, storedDay } from '@/lib/infra/clock'
import { once } from '@/lib/infra/idempotency'
import { dayOfParcours, type Led, ledParcours } from '@/lib/prescription/led-parcours'
import type { Obtaining } from '@/lib/prescription/parcours-schema'
import { recordProgress } from '@/lib/prescription/record-progress'

/** The person obtained something: a licence, a vehicle, a fare… Also while the parcours is suspended. */
export async function recordSolution(actor: Actor, input: Obtaining): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, solution, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.solution', key, request: input }, async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['IN_PROGRESS', 'SUSPENDED'])
    dayOfParcours(on, parcours)
    const data = { prescriptionId, solution, obtainedOn: storedDay(on), recordedById: actor.accountId, createdAt: now() }
    const { id: solutionId } = await tx.obtainedSolution.create({ data, select: { id: true } })
    await recordProgress(tx, actor, { parcours, kind: 'SOLUTION_OBTAINED', data: { solution, solutionId, on } })
    return { beneficiaryId: parcours.beneficiaryId }
  })
}
