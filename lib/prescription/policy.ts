import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'

/** Who sends people to a plateforme: prescribers, and advisors for somebody who came by themselves. */
export function mayPrescribe(actor: Actor): boolean {
  switch (actor.role) {
    case 'PRESCRIBER':
      return actor.organisationIds.length > 0
    case 'ADVISOR':
      return actor.platformIds.length > 0
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return false
  }
}

/** Prescribers write in the name of one of their structures and to any plateforme; advisors in their own name, to one of theirs. */
export function maySendFrom(actor: Actor, { organisationId, platformId }: { organisationId: string | null; platformId: string }): boolean {
  switch (actor.role) {
    case 'PRESCRIBER':
      return organisationId !== null && actor.organisationIds.includes(organisationId)
    case 'ADVISOR':
      return organisationId === null && actor.platformIds.includes(platformId)
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return false
  }
}

const none: Prisma.PrescriptionWhereInput = { id: { in: [] } }

/** The prescriptions that an actor may read in full and act upon: about the people they follow, or sent to their plateformes. */
export function prescriptionsServedBy(actor: Actor): Prisma.PrescriptionWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
      return { beneficiary: beneficiariesServedBy(actor) }
    case 'ADVISOR':
      return { platformId: { in: actor.platformIds }, beneficiary: { removedAt: null } }
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return none
  }
}

/** Those that an actor may keep open while documents are missing: the ones they serve, and a person's own. */
export function prescriptionsKeptOpenBy(actor: Actor): Prisma.PrescriptionWhereInput {
  if (actor.role !== 'BENEFICIARY') return prescriptionsServedBy(actor)
  return actor.beneficiaryId ? { beneficiaryId: actor.beneficiaryId, beneficiary: { removedAt: null } } : none
}

/** Who looks after the people of prescriptions: calls them, answers them, keeps their file open. */
export const mayLookAfter = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR'

/** Who answers prescriptions and leads the parcours: advisors, for the plateformes where they work. */
export const mayAnswer = (actor: Actor) => actor.role === 'ADVISOR'
