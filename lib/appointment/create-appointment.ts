import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { remindersFrom } from '@/lib/appointment/reminder-times'
import { tellPeople, tellProfessional } from '@/lib/appointment/tell'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { recordEvent } from '@/lib/record/record-event'

type New = {
  /** Null when the person chose a slot by a signed link. */
  actorId: string | null
  act: string
  data: Prisma.AppointmentUncheckedCreateInput & { startsAt: Date; endsAt: Date; timeZone: string }
  person: { id: string; email: string | null; phone: string | null } | null
  attendeeId?: string | null
  /** The advisor hears it as the answer to the slots they proposed. */
  answersAdvisor?: boolean
}

/** Writes a rendez-vous whose hour is reserved, and tells whoever has to come: person, attending professional, advisor who did not plan it. */
export async function createAppointment(tx: Tx, { actorId, act, data, person, attendeeId, answersAdvisor = false }: New): Promise<{ id: string }> {
  const created = await tx.appointment.create({ data: { ...data, createdAt: now() }, select: { id: true, sequence: true, startsAt: true, timeZone: true, advisorId: true } })
  if (person) {
    await tx.appointmentParticipant.create({ data: { appointmentId: created.id, beneficiaryId: person.id, addedAt: now(), ...remindersFrom(created) }, select: { appointmentId: true } })
    await tellPeople(tx, { appointment: created, event: 'PLANNED', people: [person] })
    await recordEvent(tx, { beneficiaryId: person.id, kind: 'APPOINTMENT_PLANNED', actorId, data: { appointmentId: created.id } })
  }
  if (attendeeId) {
    await tx.appointmentAttendee.create({ data: { appointmentId: created.id, accountId: attendeeId }, select: { accountId: true } })
    await tellProfessional(tx, { appointment: created, event: 'PLANNED', accountId: attendeeId })
  }
  if (created.advisorId !== actorId && !answersAdvisor) await tellProfessional(tx, { appointment: created, event: 'PLANNED', accountId: created.advisorId })
  await recordAudit({ actorId, act, outcome: 'DONE', subject: person ? { type: 'beneficiary', id: person.id } : { type: 'appointment', id: created.id }, detail: { appointmentId: created.id } }, tx)
  return { id: created.id }
}
