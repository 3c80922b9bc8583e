import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'

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
