import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { once } from '@/lib/infra/idempotency'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import { movePrescription } from '@/lib/prescription/move-prescription'
import type { Suspending } from '@/lib/prescription/parcours-schema'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

/** Stops a parcours for a while, with its reason. The prescriber is told, once. */
export async function suspendParcours(actor: Actor, input: Suspending): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, version, reason, comment } = input
  return once({ accountId: actor.accountId, act: 'parcours.suspend', key, request: input }, async (tx) => {
    await ledParcours(tx, actor, prescriptionId, ['ACCEPTED', 'IN_PROGRESS'])
    const moved = await movePrescription(tx, { prescriptionId, version, to: 'SUSPENDED', waitingOn: 'NOBODY', kind: 'PARCOURS_SUSPENDED', actorId: actor.accountId, reason, comment })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PRESCRIBER'] })
    await recordAudit({ actorId: actor.accountId, act: 'service.progress', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId, kind: 'PARCOURS_SUSPENDED', reason } }, tx)
    return { beneficiaryId: moved.beneficiaryId }
  })
}
