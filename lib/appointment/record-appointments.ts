import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Attendance } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** `attendance` null, `confirmed` and `asked` false for who reads only when and with which plateforme. */
export type RecordAppointment = {
  id: string
  startsAt: Date
  timeZone: string
  begun: boolean
  attendance: Attendance | null
  confirmed: boolean
  asked: boolean
  platform: { name: string }
  cancelledAt: Date | null
  title: string | null
  place: string | null
}

/**
 * The rendez-vous of a person with Wimoov, the latest first. The hotline reads when and with which plateforme; administrators read
 * none and get null (authz-matrix.json, appointment.read).
 */
export async function recordAppointments(actor: Actor, beneficiaryId: string): Promise<RecordAppointment[] | null> {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return read(beneficiaryId, { AND: [of(beneficiaryId, beneficiariesServedBy(actor)), appointmentsVisibleTo(actor)] }, true)
    case 'HOTLINE':
      return read(beneficiaryId, { AND: [of(beneficiaryId, beneficiariesVisibleTo(actor)), appointmentsVisibleTo(actor)] }, false)
    case 'ADMIN':
      return null
  }
}

const of = (beneficiaryId: string, beneficiary: Prisma.BeneficiaryWhereInput): Prisma.AppointmentWhereInput => ({ participants: { some: { beneficiaryId, beneficiary } } })

async function read(beneficiaryId: string, where: Prisma.AppointmentWhereInput, full: boolean) {
  const rows = await db.appointment.findMany({
    where,
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, startsAt: true, timeZone: true, cancelledAt: true, platform: { select: { name: true } }, title: true, ...placeShown, participants: { where: { beneficiaryId }, select: { cancelledAt: true, attendance: true, confirmedAt: true, moveAskedAt: true } } },
  })
  return rows.map(({ participants, ...row }) => {
    // A person whose own place was given back has no rendez-vous any more.
    const [place] = participants
    const cancelledAt = row.cancelledAt ?? place?.cancelledAt ?? null
    const common = { id: row.id, startsAt: row.startsAt, timeZone: row.timeZone, begun: row.startsAt <= now(), cancelledAt, platform: row.platform }
    if (!full) return { ...common, title: null, place: null, attendance: null, confirmed: false, asked: false }
    return { ...common, title: row.title, place: placeOf(row), attendance: place?.attendance ?? null, confirmed: Boolean(place?.confirmedAt), asked: Boolean(place?.moveAskedAt) }
  })
}
