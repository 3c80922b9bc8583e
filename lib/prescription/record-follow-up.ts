import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { days, readDay, storedDay } from '@/lib/infra/clock'
import { once } from '@/lib/infra/idempotency'
import { Refusal } from '@/lib/infra/refusal'
import { type Led, ledParcours } from '@/lib/prescription/led-parcours'
import type { FollowingUp } from '@/lib/prescription/parcours-schema'
import { possibleDay } from '@/lib/prescription/possible-day'
import { today } from '@/lib/prescription/prescription-context'
import { recordStep } from '@/lib/prescription/record-step'

/** The follow-up may be made a month early: an answer at six months is what funders ask. */
export const earliestFollowUp = (dueOn: Date) => readDay(new Date(dueOn.getTime() - days(31)))

/** « Point à six mois »: what became of the person, or that nobody answered. Once. */
export async function recordFollowUp(actor: Actor, input: FollowingUp): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, outcome, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.followUp', key, request: input }, async (tx) => {
    const { beneficiaryId } = await ledParcours(tx, actor, prescriptionId, ['EXITED', 'ABANDONED'])
    const exit = await tx.parcoursExit.findUnique({ where: { prescriptionId }, select: { followUpDueOn: true, followUpOn: true } })
    if (!exit || exit.followUpOn) throw new Refusal('Le point à six mois est déjà noté. Rechargez la page pour le voir.', 'CONFLICT')
    possibleDay(on, { today: today(), notBefore: earliestFollowUp(exit.followUpDueOn), because: 'Cette date est trop tôt\u00a0: le point se fait au plus un mois avant les six mois.' })
    await tx.parcoursExit.update({ where: { prescriptionId }, data: { followUpOn: storedDay(on), followUpOutcome: outcome }, select: { prescriptionId: true } })
    await recordStep(tx, { prescriptionId, beneficiaryId, kind: 'FOLLOW_UP_DONE', actorId: actor.accountId, data: { on, followUp: outcome } })
    await recordAudit({ actorId: actor.accountId, act: 'exit.record', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, followUp: outcome } }, tx)
    return { beneficiaryId }
  })
}
