import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** The next rendez-vous that the actor may see, with the people in them whom they may see, the nearest first; fifty at most. */
export async function comingAppointments(actor: Actor) {
  const rows = await db.appointment.findMany({
    where: { AND: [appointmentsVisibleTo(actor), { cancelledAt: null, endsAt: { gte: now() } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      ...placeShown,
      participants: {
        where: { cancelledAt: null, beneficiary: beneficiariesVisibleTo(actor) },
        orderBy: { beneficiaryId: 'asc' },
        select: { beneficiary: { select: { id: true, firstName: true, lastName: true } } },
      },
    },
  })
  return rows.map(({ participants, ...row }) => ({ id: row.id, title: row.title, startsAt: row.startsAt, endsAt: row.endsAt, place: placeOf(row), people: participants.map(({ beneficiary }) => beneficiary) }))
}
export type ComingAppointment = Awaited<ReturnType<typeof comingAppointments>>[number]
