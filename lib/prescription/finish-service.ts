import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { readDay, storedDay } from '@/lib/infra/clock'
import { once } from '@/lib/infra/idempotency'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import type { FinishingService } from '@/lib/prescription/parcours-schema'
import { possibleDay } from '@/lib/prescription/possible-day'
import { today } from '@/lib/prescription/prescription-context'
import { recordProgress } from '@/lib/prescription/record-progress'

/** A service ends, gone through to its end or not. Also while the parcours is suspended. */
export async function finishService(actor: Actor, input: FinishingService): Promise<Led> {
  const { prescriptionId, serviceId, idempotencyKey: key, completed, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.finishService', key, request: input }, async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['IN_PROGRESS', 'SUSPENDED'])
    const started = await tx.serviceProgress.findFirst({ where: { id: serviceId, prescriptionId }, select: { service: true, startedOn: true, finishedOn: true } })
    if (!started) throw notFoundRefusal()
    if (started.finishedOn) throw new Refusal('Ce service est déjà terminé. Rechargez la page pour le voir.', 'CONFLICT')
    possibleDay(on, { today: today(), notBefore: readDay(started.startedOn), because: 'Cette date est avant le début du service.' })
    await tx.serviceProgress.update({ where: { id: serviceId }, data: { finishedOn: storedDay(on), completed, version: { increment: 1 } }, select: { id: true } })
    await recordProgress(tx, actor, { parcours, kind: 'SERVICE_FINISHED', data: { service: started.service, serviceId, completed, on } })
    return { beneficiaryId: parcours.beneficiaryId }
  })
}
