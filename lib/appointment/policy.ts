import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'

/** The rendez-vous of the people one follows, plus those one attends (authz-matrix.json, appointment.read). */
export function appointmentsVisibleTo(actor: Actor): Prisma.AppointmentWhereInput {
  const attended = { attendees: { some: { accountId: actor.accountId } } }
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'BENEFICIARY':
      return { OR: [{ participants: { some: { beneficiary: beneficiariesVisibleTo(actor) } } }, attended] }
    case 'ADVISOR':
      return { OR: [{ platformId: { in: actor.platformIds } }, attended] }
    case 'HOTLINE':
      return {}
    case 'ADMIN':
      return attended
  }
}

/** Of those, what stands in the actor's calendar: no longer the atelier whose place was given back, though its page still says so. */
export function appointmentsInCalendarOf(actor: Actor): Prisma.AppointmentWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'BENEFICIARY':
      return { OR: [{ participants: { some: { beneficiary: beneficiariesVisibleTo(actor), cancelledAt: null } } }, { attendees: { some: { accountId: actor.accountId } } }] }
    case 'ADVISOR':
    case 'HOTLINE':
    case 'ADMIN':
      return appointmentsVisibleTo(actor)
  }
}

/** `appointmentsInCalendarOf(actor)` about the row `a` of appointment, for the queries that Prisma cannot say in one statement. */
export function appointmentsInCalendarSql(actor: Actor): Prisma.Sql {
  const attended = Prisma.sql`SELECT t.appointment_id FROM appointment_attendee t WHERE t.account_id = ${actor.accountId}::uuid`
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'BENEFICIARY':
      return Prisma.sql`a.id IN (SELECT q.appointment_id FROM appointment_participant q JOIN beneficiary r ON r.id = q.beneficiary_id WHERE q.cancelled_at IS NULL AND ${visibleToSql(actor)} UNION ALL ${attended})`
    case 'ADVISOR':
      return Prisma.sql`(a.platform_id = ANY(${actor.platformIds}::uuid[]) OR a.id IN (${attended}))`
    case 'HOTLINE':
      return Prisma.sql`true`
    case 'ADMIN':
      return Prisma.sql`a.id IN (${attended})`
  }
}

/** How much of a rendez-vous a role reads: everything, or when and with which plateforme. */
export const appointmentDetail = (actor: Actor): 'FULL' | 'LIMITED' => (actor.role === 'HOTLINE' ? 'LIMITED' : 'FULL')

/** Who plans, moves, cancels and notes who came: advisors, for the plateformes where they work. */
export const mayPlan = (actor: Actor) => actor.role === 'ADVISOR'

/** Who has a calendar to subscribe to: those who have rendez-vous. */
export function mayHaveFeed(actor: Actor): boolean {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return true
    case 'HOTLINE':
    case 'ADMIN':
      return false
  }
}
