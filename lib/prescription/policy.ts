import type { Actor } from '@/lib/account/actor'

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
