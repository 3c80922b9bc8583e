import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { once } from '@/lib/infra/idempotency'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import { movePrescription } from '@/lib/prescription/move-prescription'
import type { Resuming } from '@/lib/prescription/parcours-schema'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

/** A suspended parcours goes on. The prescriber is told, once. */
export async function resumeParcours(actor: Actor, input: Resuming): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, version } = input
  return once({ accountId: actor.accountId, act: 'parcours.resume', key, request: input }, async (tx) => {
    await ledParcours(tx, actor, prescriptionId, ['SUSPENDED'])
    const moved = await movePrescription(tx, { prescriptionId, version, from: ['SUSPENDED'], to: 'IN_PROGRESS', waitingOn: 'NOBODY', kind: 'PARCOURS_RESUMED', actorId: actor.accountId })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PRESCRIBER'] })
    await recordAudit({ actorId: actor.accountId, act: 'service.progress', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId, kind: 'PARCOURS_RESUMED' } }, tx)
    return { beneficiaryId: moved.beneficiaryId }
  })
}
