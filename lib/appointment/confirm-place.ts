import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { type By, byActor } from '@/lib/appointment/by'
import { type HeldPlace, refuseWhenOver, servedPlace } from '@/lib/appointment/held-appointment'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

type Place = { appointmentId: string; beneficiaryId: string }

/** « Je viens »: by the person, or noted by an advisor to whom they said it. Twice confirms once. */
export async function confirmAppointment(actor: Actor, place: Place): Promise<void> {
  await db.$transaction(async (tx) => {
    const held = await servedPlace(tx, actor, place)
    if (actor.role === 'PRESCRIBER') throw forbiddenRefusal()
    await confirmPlace(tx, held, byActor(actor))
  })
}

/** The same inside a transaction, once the right to it is known. */
export async function confirmPlace(tx: Tx, { appointment, beneficiaryId, confirmedAt, cancelledAt }: HeldPlace, { actorId }: By): Promise<void> {
  refuseWhenOver(appointment)
  if (cancelledAt) throw new Refusal('Cette place a été rendue.', 'CONFLICT')
  if (confirmedAt) return
  const data = { confirmedAt: now(), moveAskedAt: null, moveAskedById: null, moveReason: null, askedToCancel: false }
  await tx.appointmentParticipant.update({ where: { appointmentId_beneficiaryId: { appointmentId: appointment.id, beneficiaryId } }, data, select: { appointmentId: true } })
  await recordEvent(tx, { beneficiaryId, kind: 'APPOINTMENT_CONFIRMED', actorId, data: { appointmentId: appointment.id } })
  await recordAudit({ actorId, act: 'appointment.confirm', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId: appointment.id } }, tx)
}
