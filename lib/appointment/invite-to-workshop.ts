import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { ledAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { personToMeet } from '@/lib/appointment/planned-with'
import { remindersFrom } from '@/lib/appointment/reminder-times'
import { tellPeople } from '@/lib/appointment/tell'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/** Gives a person a place in an atelier. Places are counted while its row is held: of two last places asked at once, one is refused. Twice invites once. */
export async function inviteToWorkshop(actor: Actor, { appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await personToMeet(tx, actor, beneficiaryId)
    const appointment = await ledAppointment(tx, actor, appointmentId)
    refuseWhenOver(appointment)
    const { places, startsAt } = appointment
    if (places === null) throw notFoundRefusal()
    const where = { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }
    const known = await tx.appointmentParticipant.findUnique({ where, select: { cancelledAt: true } })
    if (known && !known.cancelledAt) return
    const taken = await tx.appointmentParticipant.count({ where: { appointmentId, cancelledAt: null } })
    if (taken >= places) throw new Refusal('Il n’y a plus de place dans cet atelier.', 'CONFLICT', { appointmentId: ['Il n’y a plus de place dans cet atelier\u00a0: choisissez-en un autre.'] })
    const place = { addedAt: now(), confirmedAt: null, cancelledAt: null, cancelledBy: null, cancelReason: null, ...remindersFrom(appointment) }
    await tx.appointmentParticipant.upsert({ where, create: { appointmentId, beneficiaryId, ...place }, update: place, select: { appointmentId: true } })
    const { sequence } = await tx.appointment.update({ where: { id: appointmentId }, data: { sequence: { increment: 1 } }, select: { sequence: true } })
    await tellPeople(tx, { appointment: { id: appointmentId, sequence, startsAt }, event: 'PLANNED', people: [person] })
    await recordEvent(tx, { beneficiaryId, kind: 'APPOINTMENT_PLANNED', actorId: actor.accountId, data: { appointmentId } })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.create', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId } }, tx)
  })
}
