import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { type By, byActor } from '@/lib/appointment/by'
import { cancelWhole } from '@/lib/appointment/cancel-whole'
import { type HeldPlace, refuseWhenOver, servedPlace } from '@/lib/appointment/held-appointment'
import { tellAdvisor, tellPeople } from '@/lib/appointment/tell'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

type Asked = { appointmentId: string; beneficiaryId: string; reason: string | null }

/** « Je ne peux pas venir »: by the person, or noted by an advisor to whom they said it. Twice cancels once. */
export async function cancelOwnPlace(actor: Actor, { reason, ...place }: Asked): Promise<void> {
  await db.$transaction(async (tx) => {
    const held = await servedPlace(tx, actor, place)
    if (actor.role === 'PRESCRIBER') throw forbiddenRefusal()
    await givePlaceBack(tx, held, byActor(actor), reason)
  })
}

/** Gives a place back: of an atelier, that place alone; of an individual rendez-vous, the whole, so that the hour is free for somebody else. */
export async function givePlaceBack(tx: Tx, { appointment, beneficiaryId, cancelledAt }: HeldPlace, by: By, reason: string | null): Promise<void> {
  if (cancelledAt || appointment.cancelledAt) return
  refuseWhenOver(appointment)
  const { id: appointmentId } = appointment
  if (appointment.places === null) await cancelWhole(tx, { appointment, actorId: by.actorId, by: by.as, reason })
  else await giveOnePlaceBack(tx, { appointmentId, beneficiaryId, by })
  const data = { cancelledAt: now(), cancelledBy: by.as, cancelReason: reason, moveAskedAt: null, askedToCancel: false }
  await tx.appointmentParticipant.update({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }, data, select: { appointmentId: true } })
  if (by.as === 'PERSON') await tellAdvisor(tx, { appointmentId, beneficiaryId, answer: 'CANCELLED' })
  await recordAudit({ actorId: by.actorId, act: 'appointment.cancelOwn', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId } }, tx)
}

async function giveOnePlaceBack(tx: Tx, { appointmentId, beneficiaryId, by }: { appointmentId: string; beneficiaryId: string; by: By }) {
  const appointment = await tx.appointment.update({ where: { id: appointmentId }, data: { sequence: { increment: 1 } }, select: { id: true, sequence: true, startsAt: true } })
  const person = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { id: true, email: true, phone: true, removedAt: true } })
  if (!person.removedAt && (person.email || by.as === 'SERVICE')) await tellPeople(tx, { appointment, event: 'CANCELLED', people: [person] })
  await recordEvent(tx, { beneficiaryId, kind: 'APPOINTMENT_CANCELLED', actorId: by.actorId, data: { appointmentId, by: by.as } })
}
