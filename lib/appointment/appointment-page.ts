import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { advisorsThere } from '@/lib/appointment/advisors-there'
import { appointmentDetail, appointmentsVisibleTo, mayPlan } from '@/lib/appointment/policy'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'

const name = { select: { firstName: true, lastName: true } } as const

/**
 * A rendez-vous that the actor may see, with the people in it whom they may see and what they may do. The hotline gets when and with which
 * plateforme. Null when it does not exist or is none of theirs.
 */
export async function appointmentPage(actor: Actor, id: string) {
  if (!isUuid(id)) return null
  const row = await db.appointment.findFirst({
    where: { AND: [{ id }, appointmentsVisibleTo(actor)] },
    select: {
      id: true, type: true, title: true, places: true, startsAt: true, endsAt: true, timeZone: true, ...placeShown, directions: true, videoUrl: true, cancelledAt: true, cancelReason: true, version: true, platformId: true,
      platform: { select: { name: true, phone: true } },
      advisor: { select: { id: true, ...name.select } },
      attendees: { orderBy: { accountId: 'asc' }, take: 20, select: { accountId: true, account: name } },
      _count: { select: { participants: { where: { cancelledAt: null } } } },
      participants: {
        where: { beneficiary: beneficiariesVisibleTo(actor) },
        orderBy: { beneficiaryId: 'asc' },
        take: 200,
        select: { beneficiaryId: true, confirmedAt: true, cancelledAt: true, cancelledBy: true, cancelReason: true, moveAskedAt: true, moveReason: true, askedToCancel: true, attendance: true, beneficiary: { select: { firstName: true, lastName: true, email: true, phone: true, removedAt: true, calls: { where: { appointmentId: id, doneAt: null }, take: 1, select: { id: true } } } } },
      },
    },
  })
  if (!row) return null
  const { platform, startsAt, endsAt, timeZone, cancelledAt } = row
  if (appointmentDetail(actor) === 'LIMITED') return { detail: 'LIMITED' as const, id, startsAt, endsAt, timeZone, cancelledAt, platform: platform.name }
  const { participants, attendees, platformId, _count, ...facts } = row
  const begun = startsAt <= now()
  const leads = mayPlan(actor) && actor.platformIds.includes(platformId)
  const open = !begun && !cancelledAt
  const advisors = leads && open ? await advisorsThere(platformId) : []
  return {
    ...facts,
    detail: 'FULL' as const,
    place: placeOf(row),
    taken: _count.participants,
    people: participants.map(({ beneficiary, ...place }) => ({ ...place, ...beneficiary })),
    attendees: attendees.map(({ account }) => account),
    attends: attendees.some(({ accountId }) => accountId === actor.accountId),
    readerId: actor.accountId,
    leads,
    open,
    begun,
    /** Who may receive instead, for who leads it while it is to come. */
    advisors,
    /** Its advisor has left: somebody of the plateforme takes it on. */
    left: leads && open && !advisors.some(({ id: advisorId }) => advisorId === facts.advisor.id),
  }
}
export type AppointmentPage = NonNullable<Awaited<ReturnType<typeof appointmentPage>>>
export type FullAppointment = Extract<AppointmentPage, { detail: 'FULL' }>

/** What the printed convocation of a person says; null for who may not act for them, or when there is nothing to come to. */
export async function convocation(actor: Actor, { id, beneficiaryId }: { id: string; beneficiaryId: string }) {
  if (!isUuid(id) || !isUuid(beneficiaryId)) return null
  const place = await db.appointmentParticipant.findFirst({
    where: { appointmentId: id, beneficiaryId, cancelledAt: null, beneficiary: beneficiariesServedBy(actor), appointment: { AND: [appointmentsVisibleTo(actor), { cancelledAt: null }] } },
    select: {
      beneficiary: name,
      appointment: { select: { title: true, startsAt: true, endsAt: true, timeZone: true, ...placeShown, directions: true, videoUrl: true, platform: { select: { name: true, phone: true, email: true } }, advisor: name } },
    },
  })
  return place && { person: place.beneficiary, ...place.appointment, place: placeOf(place.appointment) }
}
export type Convocation = NonNullable<Awaited<ReturnType<typeof convocation>>>
