import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, storedDay } from '@/lib/infra/clock'
import { once } from '@/lib/infra/idempotency'
import { Refusal } from '@/lib/infra/refusal'
import { dayOfParcours, type Led, ledParcours } from '@/lib/prescription/led-parcours'
import { movePrescription } from '@/lib/prescription/move-prescription'
import type { FirstContact } from '@/lib/prescription/parcours-schema'

/**
 * « Premier contact »: the accompaniment begins, and whoever made it follows the prescription when nobody did. A parcours that was suspended
 * before it and resumed still gets it, once.
 */
export async function recordFirstContact(actor: Actor, input: FirstContact): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, version, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.firstContact', key, request: input }, async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, ['ACCEPTED', 'IN_PROGRESS'])
    if (parcours.firstContactOn) throw new Refusal('Le premier contact est déjà noté. Rechargez la page pour le voir.', 'CONFLICT')
    dayOfParcours(on, parcours)
    const { beneficiaryId } = await movePrescription(tx, {
      prescriptionId,
      version,
      from: ['ACCEPTED', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      waitingOn: 'NOBODY',
      kind: 'FIRST_CONTACT',
      actorId: actor.accountId,
      set: { firstContactOn: storedDay(on), ...(parcours.advisorId ? {} : { advisorId: actor.accountId, takenAt: now() }) },
      data: { on },
    })
    await recordAudit({ actorId: actor.accountId, act: 'service.progress', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, kind: 'FIRST_CONTACT' } }, tx)
    return { beneficiaryId }
  })
}
