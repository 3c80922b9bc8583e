import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import { recordProgress } from '@/lib/prescription/record-progress'
import { refuseUnlessToday } from '@/lib/prescription/take-back'

type Removing = { prescriptionId: string; serviceId: string }

/** Takes back a service entered by mistake, the same day; the history keeps both the entry and this. What is already gone stays gone. */
export async function removeService(actor: Actor, { prescriptionId, serviceId }: Removing): Promise<Led> {
  return db.$transaction(async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['IN_PROGRESS', 'SUSPENDED'])
    const entered = await tx.serviceProgress.findFirst({ where: { id: serviceId, prescriptionId }, select: { service: true, createdAt: true } })
    if (!entered) return { beneficiaryId: parcours.beneficiaryId }
    refuseUnlessToday(entered.createdAt)
    await tx.serviceProgress.delete({ where: { id: serviceId }, select: { id: true } })
    await recordProgress(tx, actor, { parcours, kind: 'PARCOURS_CORRECTED', data: { service: entered.service, serviceId } })
    return { beneficiaryId: parcours.beneficiaryId }
  })
}
