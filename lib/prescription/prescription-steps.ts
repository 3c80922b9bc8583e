import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { prescriptionsServedBy } from '@/lib/prescription/policy'

export type PrescriptionStepTold = Awaited<ReturnType<typeof prescriptionSteps>>[number]

/** The acts on a prescription that the actor serves, with their words, the latest first; a hundred at most. */
export async function prescriptionSteps(actor: Actor, prescriptionId: string) {
  const steps = await db.prescriptionStep.findMany({
    where: { prescriptionId, prescription: prescriptionsServedBy(actor) },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, kind: true, reason: true, comment: true, remedy: true, alternative: true, data: true, happenedAt: true, actor: { select: { firstName: true, lastName: true } } },
  })
  return steps.map(({ id, ...step }) => ({ id: String(id), ...step }))
}
