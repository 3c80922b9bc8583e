import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

const shown = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
  beneficiary: { select: { id: true, firstName: true, lastName: true } },
} as const

/** The next rendez-vous that the actor may see, the nearest first; fifty at most. */
export function comingAppointments(actor: Actor) {
  return db.appointment.findMany({
    where: { AND: [appointmentsVisibleTo(actor), { cancelledAt: null, endsAt: { gte: now() } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: shown,
  })
}
export type ComingAppointment = Awaited<ReturnType<typeof comingAppointments>>[number]
