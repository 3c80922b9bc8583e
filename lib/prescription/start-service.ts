import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now, storedDay } from '@/lib/infra/clock'
import { once } from '@/lib/infra/idempotency'
import { Refusal } from '@/lib/infra/refusal'
import { dayOfParcours, type Led, ledParcours } from '@/lib/prescription/led-parcours'
import type { StartingService } from '@/lib/prescription/parcours-schema'
import { recordProgress } from '@/lib/prescription/record-progress'

/** A service begins. One of a kind at a time: the second is refused beside its field (and by a unique index). */
export async function startService(actor: Actor, input: StartingService): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, service, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.startService', key, request: input }, async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['IN_PROGRESS'])
    dayOfParcours(on, parcours)
    const open = await tx.serviceProgress.findFirst({ where: { prescriptionId, service, finishedOn: null }, select: { id: true } })
    if (open) throw new Refusal('Ce service est déjà commencé. Terminez-le avant d’en commencer un autre du même type.', 'CONFLICT', { service: ['Ce service est déjà commencé.'] })
    const data = { prescriptionId, service, startedOn: storedDay(on), recordedById: actor.accountId, createdAt: now() }
    const { id: serviceId } = await tx.serviceProgress.create({ data, select: { id: true } })
    await recordProgress(tx, actor, { parcours, kind: 'SERVICE_STARTED', data: { service, serviceId, on } })
    return { beneficiaryId: parcours.beneficiaryId }
  })
}
