import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

export type RecordAppointment = {
  id: string
  startsAt: Date
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
      return read({ AND: [{ beneficiaryId, beneficiary: beneficiariesServedBy(actor) }, appointmentsVisibleTo(actor)] }, true)
    case 'HOTLINE':
      return read({ AND: [{ beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) }, appointmentsVisibleTo(actor)] }, false)
    case 'ADMIN':
      return null
  }
}

async function read(where: object, full: boolean) {
  const rows = await db.appointment.findMany({
    where,
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, startsAt: true, cancelledAt: true, platform: { select: { name: true } }, title: full, place: full },
  })
  return rows.map(({ title = null, place = null, ...row }) => ({ ...row, title, place }))
}
