import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, parisDay, readDay, storedDay } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { once } from '@/lib/infra/idempotency'
import { expiryDay } from '@/lib/record/document-dates'
import { type Led, type LedParcours, ledParcours } from '@/lib/prescription/led-parcours'
import { movePrescription } from '@/lib/prescription/move-prescription'
import type { Exiting } from '@/lib/prescription/parcours-schema'
import { possibleDay } from '@/lib/prescription/possible-day'
import { today } from '@/lib/prescription/prescription-context'
import { type Audience, tellOfStep } from '@/lib/prescription/tell-of-step'
import { IN_PARCOURS } from '@/lib/prescription/transitions'
import { isAbandonment, NO_FOLLOW_UP } from '@/lib/prescription/vocabulary/parcours'

const MONTHS_BEFORE_FOLLOW_UP = 6

/**
 * « Sortie »: professional situation and mobility gain, two fields. Abandonments are a state of their own. Services still open end that day,
 * not gone through. The prescriber is told once, and so is the person who has an address; nobody writes to a person who died, nor calls them.
 */
export async function exitParcours(actor: Actor, input: Exiting): Promise<Led> {
  const { prescriptionId, idempotencyKey: key, version, outcome, gains, reason, comment, on } = input
  return once({ accountId: actor.accountId, act: 'parcours.exit', key, request: input }, async (tx) => {
    const parcours = await ledParcours(tx, actor, prescriptionId, IN_PARCOURS)
    await refuseImpossibleExit(tx, parcours, on)
    const left = isAbandonment(outcome) ? ({ to: 'ABANDONED', kind: 'PARCOURS_ABANDONED' } as const) : ({ to: 'EXITED', kind: 'PARCOURS_EXITED' } as const)
    const moved = await movePrescription(tx, { prescriptionId, version, ...left, waitingOn: 'NOBODY', actorId: actor.accountId, reason, comment, data: { on, outcome, gains } })
    await tx.serviceProgress.updateMany({ where: { prescriptionId, finishedOn: null }, data: { finishedOn: storedDay(on), completed: false, version: { increment: 1 } } })
    const dead = outcome === 'DECEASED'
    await tx.parcoursExit.create({
      data: {
        prescriptionId,
        exitedOn: storedDay(on),
        professionalOutcome: outcome,
        mobilityGain: gains,
        recordedById: actor.accountId,
        recordedAt: now(),
        followUpDueOn: storedDay(expiryDay(on, MONTHS_BEFORE_FOLLOW_UP) ?? on),
        ...(dead ? { followUpOn: storedDay(on), followUpOutcome: NO_FOLLOW_UP } : {}),
      },
      select: { prescriptionId: true },
    })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: await toldOfExit(tx, moved.beneficiaryId, dead) })
    await recordAudit({ actorId: actor.accountId, act: 'exit.record', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId, outcome, gains } }, tx)
    return { beneficiaryId: moved.beneficiaryId }
  })
}

async function refuseImpossibleExit(tx: Tx, { id, sentAt, firstContactOn }: LedParcours, on: string) {
  const { _max: last } = await tx.serviceProgress.aggregate({ where: { prescriptionId: id }, _max: { startedOn: true, finishedOn: true } })
  const notBefore = [parisDay(sentAt), ...[firstContactOn, last.startedOn, last.finishedOn].flatMap((day) => (day ? [readDay(day)] : []))].sort().at(-1)
  possibleDay(on, { today: today(), notBefore: notBefore ?? on, because: 'Cette date est avant ce qui est déjà noté dans le parcours.' })
}

// Without an address nobody is asked to call: whoever records the exit has just spoken with the person, or cannot reach them.
async function toldOfExit(tx: Tx, beneficiaryId: string, dead: boolean): Promise<Audience[]> {
  const { email } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { email: true } })
  return email === null || dead ? ['PRESCRIBER'] : ['PRESCRIBER', 'PERSON']
}
