import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesLedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

/**
 * The requests that an actor answers: those about the people they follow or replace for today, whoever followed them when it was asked; an
 * advisor, those that came to their plateforme.
 */
export function accessRequestsToAnswer(actor: Actor): Prisma.AccessRequestWhereInput {
  const live = { beneficiary: { removedAt: null } }
  switch (actor.role) {
    case 'PRESCRIBER':
      return actor.organisationIds.length > 0 ? { beneficiary: { AND: [{ removedAt: null }, beneficiariesLedBy(actor)] } } : { id: { in: [] } }
    case 'ADVISOR':
      return { ...live, platformId: { in: actor.platformIds }, escalatedAt: { not: null } }
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return { id: { in: [] } }
  }
}

const SHOWN = 100

/** « Accès »: what waits for the actor's answer, and what the actor asked. Of what was asked, the person is named only once it is granted. */
export async function ownAccessRequests(actor: Actor) {
  const [toAnswer, asked] = await Promise.all([
    db.accessRequest.findMany({
      where: { AND: [accessRequestsToAnswer(actor), { state: 'PENDING' }] },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: {
        id: true,
        reason: true,
        createdAt: true,
        dueAt: true,
        escalatedAt: true,
        requester: { select: { firstName: true, lastName: true, organisationMemberships: { where: { endedAt: null }, take: 1, select: { organisation: { select: { name: true } } } } } },
        beneficiary: { select: { id: true, firstName: true, lastName: true } },
      },
    }),
    db.accessRequest.findMany({
      where: { requesterId: actor.accountId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: { id: true, state: true, answer: true, reason: true, createdAt: true, dueAt: true, escalatedAt: true, beneficiary: { select: { id: true, firstName: true, lastName: true } } },
    }),
  ])
  return { toAnswer, asked: asked.map(({ beneficiary, ...request }) => ({ ...request, beneficiary: request.state === 'GRANTED' ? beneficiary : null })) }
}
