import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

export type OpenProposal = { id: string; title: string; place: string; platform: string; timeZone: string; moves: boolean; slots: { id: string; startsAt: Date; endsAt: Date }[] }

/** The slots that wait for somebody's choice, of a person whom the actor serves. */
export async function openProposals(actor: Actor, beneficiaryId: string): Promise<OpenProposal[]> {
  return read({ beneficiaryId, beneficiary: beneficiariesServedBy(actor), ...(actor.role === 'ADVISOR' ? { platformId: { in: actor.platformIds } } : {}) })
}

/** The same for who holds the person's signed link. */
export const linkedProposals = (beneficiaryId: string): Promise<OpenProposal[]> => read({ beneficiaryId })

export type ChosenSlot = { title: string; startsAt: Date; timeZone: string }

/** The last rendez-vous that a choice made or moved, while it is to come; null without one. */
export async function chosenSlot(beneficiaryId: string): Promise<ChosenSlot | null> {
  const proposal = await db.slotProposal.findFirst({ where: { beneficiaryId, chosenAt: { not: null } }, orderBy: { chosenAt: 'desc' }, select: { appointmentId: true } })
  if (!proposal?.appointmentId) return null
  return db.appointment.findFirst({
    where: { id: proposal.appointmentId, cancelledAt: null, startsAt: { gt: now() }, participants: { some: { beneficiaryId, cancelledAt: null } } },
    select: { title: true, startsAt: true, timeZone: true },
  })
}

async function read(where: Prisma.SlotProposalWhereInput): Promise<OpenProposal[]> {
  const rows = await db.slotProposal.findMany({
    where: { AND: [where, { chosenAt: null, withdrawnAt: null, expiresAt: { gt: now() } }] },
    orderBy: { createdAt: 'desc' },
    take: 5,
    select: { id: true, title: true, timeZone: true, movesId: true, ...placeShown, platform: { select: { name: true } }, slots: { where: { startsAt: { gt: now() } }, orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } } },
  })
  return rows.map(({ platform, movesId, ...row }) => ({ id: row.id, title: row.title, timeZone: row.timeZone, slots: row.slots, place: placeOf(row), platform: platform.name, moves: movesId !== null }))
}
