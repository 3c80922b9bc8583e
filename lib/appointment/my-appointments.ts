import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'

const read = {
  confirmedAt: true, cancelledAt: true, moveAskedAt: true, askedToCancel: true,
  appointment: { select: { id: true, title: true, places: true, startsAt: true, endsAt: true, timeZone: true, ...placeShown, directions: true, videoUrl: true, cancelledAt: true, cancelReason: true, platform: { select: { name: true, phone: true, email: true } }, advisor: { select: { firstName: true, lastName: true } } } },
} as const

/** Where a person's answer stands, as their own screens say it. */
export type OwnState = 'PAST' | 'CANCELLED' | 'ASKED' | 'CONFIRMED' | 'TO_ANSWER'
export type OwnAppointment = NonNullable<Awaited<ReturnType<typeof linkedAppointment>>>

/** The person's rendez-vous to come, and those of the last thirty days; the nearest to come first. */
export async function myAppointments(actor: Actor): Promise<OwnAppointment[]> {
  if (!actor.beneficiaryId) return []
  const rows = await db.appointmentParticipant.findMany({
    where: { beneficiaryId: actor.beneficiaryId, beneficiary: { removedAt: null }, appointment: { endsAt: { gte: after(-days(30)) } } },
    orderBy: [{ appointment: { startsAt: 'asc' } }, { appointmentId: 'asc' }],
    take: 100,
    select: read,
  })
  return rows.map(own)
}

/** One of them; null when it is not theirs. */
export const myAppointment = async (actor: Actor, appointmentId: string): Promise<OwnAppointment | null> => (actor.beneficiaryId ? linkedAppointment({ appointmentId, beneficiaryId: actor.beneficiaryId }) : null)

/** The same for who holds its signed link. */
export async function linkedAppointment({ appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }) {
  if (!isUuid(appointmentId)) return null
  const row = await db.appointmentParticipant.findFirst({ where: { appointmentId, beneficiaryId, beneficiary: { removedAt: null } }, select: read })
  return row && own(row)
}

type Row = Prisma.AppointmentParticipantGetPayload<{ select: typeof read }>

function own({ appointment, ...place }: Row) {
  const { addressLine: _address, postalCode: _code, communeName: _commune, ...facts } = appointment
  return { ...facts, place: placeOf(appointment), askedToCancel: place.askedToCancel, state: stateOf({ ...place, startsAt: appointment.startsAt, whole: appointment.cancelledAt }) }
}

function stateOf({ startsAt, whole, cancelledAt, moveAskedAt, confirmedAt }: { startsAt: Date; whole: Date | null; cancelledAt: Date | null; moveAskedAt: Date | null; confirmedAt: Date | null }): OwnState {
  if (whole ?? cancelledAt) return 'CANCELLED'
  if (startsAt <= now()) return 'PAST'
  if (moveAskedAt) return 'ASKED'
  return confirmedAt ? 'CONFIRMED' : 'TO_ANSWER'
}
