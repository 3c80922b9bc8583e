import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { type By, byActor } from '@/lib/appointment/by'
import { type HeldPlace, refuseWhenOver, servedPlace } from '@/lib/appointment/held-appointment'
import { tellAdvisor } from '@/lib/appointment/tell'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

type Asked = { appointmentId: string; beneficiaryId: string; reason: string | null }
export type Wish = 'MOVE' | 'CANCEL'

/** « Demander à déplacer »: nothing changes until the advisor answers. Asking again while it waits changes nothing, but for the person: their last words count. */
export async function askToMove(actor: Actor, { reason, ...place }: Asked): Promise<void> {
  await db.$transaction(async (tx) => askChange(tx, await servedPlace(tx, actor, place), byActor(actor), { wish: 'MOVE', reason }))
}

/** « Demander à annuler », by the prescriber: the advisor decides. */
export async function askToCancel(actor: Actor, { reason, ...place }: Asked): Promise<void> {
  await db.$transaction(async (tx) => askChange(tx, await servedPlace(tx, actor, place), byActor(actor), { wish: 'CANCEL', reason }))
}

/** The same inside a transaction, once the right to it is known. */
export async function askChange(tx: Tx, { appointment, beneficiaryId, cancelledAt, ...asked }: HeldPlace, { actorId, as }: By, { wish, reason }: { wish: Wish; reason: string | null }): Promise<void> {
  refuseWhenOver(appointment)
  if (cancelledAt) throw new Refusal('Cette place a été rendue.', 'CONFLICT')
  if (asked.moveAskedAt && (as !== 'PERSON' || (asked.moveReason === reason && asked.askedToCancel === (wish === 'CANCEL')))) return
  const { id: appointmentId } = appointment
  const data = { moveAskedAt: now(), moveAskedById: actorId, moveReason: reason, askedToCancel: wish === 'CANCEL', confirmedAt: null }
  await tx.appointmentParticipant.update({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }, data, select: { appointmentId: true } })
  await recordEvent(tx, { beneficiaryId, kind: 'APPOINTMENT_CHANGE_ASKED', actorId, data: { appointmentId, wish } })
  await tellAdvisor(tx, { appointmentId, beneficiaryId, answer: wish === 'MOVE' ? 'MOVE_ASKED' : 'CANCEL_ASKED' })
  await recordAudit({ actorId, act: wish === 'MOVE' ? 'appointment.askMove' : 'appointment.askCancel', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId } }, tx)
}
