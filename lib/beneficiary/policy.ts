import type { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'

/** No row at all: what a role without any record gets. */
const nobody: Prisma.BeneficiaryWhereInput = { id: { in: [] } }

/**
 * Whose record an actor may open, in full or in part (security.md §3): every query about a person starts from it.
 * What each role sees of the record is `recordDetail`.
 */
export function beneficiariesVisibleTo(actor: Actor): Prisma.BeneficiaryWhereInput {
  switch (actor.role) {
    // The people whose follow-up is theirs, of whom they replace or share; colleagues' people are a short card, by another query.
    case 'PRESCRIBER':
      return actor.organisationIds.length > 0 ? followedBy(actor) : nobody
    case 'ADVISOR':
      return { prescriptions: { some: { platformId: { in: actor.platformIds } } } }
    case 'HOTLINE':
    case 'ADMIN':
      return {}
    case 'BENEFICIARY':
      return actor.beneficiaryId ? { id: actor.beneficiaryId, removedAt: null } : nobody
  }
}

// One equality in the common case: the order of names then comes from its index.
function followedBy(actor: Actor): Prisma.BeneficiaryWhereInput {
  return actor.sharedIds.length === 0 ? beneficiariesLedBy(actor) : { OR: [beneficiariesLedBy(actor), { id: { in: actor.sharedIds } }] }
}

/** The people whom a prescriber answers for: their own, and those that the colleagues whom they replace today follow in the structure of the replacement. */
export function beneficiariesLedBy({ accountId, replaces }: Actor): Prisma.BeneficiaryWhereInput {
  if (replaces.length === 0) return { followedById: accountId }
  return { OR: [{ followedById: accountId }, ...replaces.map(({ absentId, organisationId }) => ({ followedById: absentId, followedInId: organisationId }))] }
}

/** The people whose record an actor may act upon: visible, followed or on their plateforme, and not removed. */
export function beneficiariesServedBy(actor: Actor): Prisma.BeneficiaryWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return { AND: [beneficiariesVisibleTo(actor), { removedAt: null }] }
    case 'HOTLINE':
    case 'ADMIN':
      return nobody
  }
}

/** The other people of the actor's structures, those whom nobody follows included: name, stage and prescriber only, to avoid prescribing somebody twice. */
export function beneficiariesOfColleagues(actor: Actor): Prisma.BeneficiaryWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
      return { followedInId: { in: actor.organisationIds }, OR: [{ followedById: null }, { NOT: beneficiariesLedBy(actor) }], id: { notIn: actor.sharedIds }, removedAt: null }
    case 'ADVISOR':
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return nobody
  }
}

/** How much of a record a role sees: everything, or identity, stages and dates only (never result, comments, documents). */
export function recordDetail(actor: Actor): 'FULL' | 'LIMITED' {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return 'FULL'
    case 'HOTLINE':
    case 'ADMIN':
      return 'LIMITED'
  }
}

/** Who makes access cards: whoever is with the person or on the phone with them. */
export const mayIssueCards = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR' || actor.role === 'HOTLINE'

/** The people for whom an actor makes, prints and revokes access cards. */
export function beneficiariesGivenCardsBy(actor: Actor): Prisma.BeneficiaryWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'HOTLINE':
      return { AND: [beneficiariesVisibleTo(actor), { removedAt: null }] }
    case 'ADMIN':
    case 'BENEFICIARY':
      return nobody
  }
}

/** Removing and restoring are acts of the hotline and of administrators, with their password. */
export const mayRemoveRecords = (actor: Actor) => actor.role === 'HOTLINE' || actor.role === 'ADMIN'

/** The types of people in the list of an actor: those who look after everybody also see the professionals. */
export function typesListedFor(actor: Actor): readonly Role[] {
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return ['BENEFICIARY']
    case 'HOTLINE':
    case 'ADMIN':
      return ['BENEFICIARY', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN']
  }
}
