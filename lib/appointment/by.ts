import type { Actor } from '@/lib/account/actor'
import type { Canceller } from '@/lib/appointment/cancel-whole'

/** Who answers for a place; nobody's account when the person holds a signed link. */
export type By = { actorId: string | null; as: Canceller }

/** The holder of a signed link: the person, who has not signed in. */
export const BY_LINK: By = { actorId: null, as: 'PERSON' }

/** In whose name an actor answers: an advisor notes what the plateforme decides or what the person said. */
export function byActor({ accountId, role }: Actor): By {
  switch (role) {
    case 'BENEFICIARY':
      return { actorId: accountId, as: 'PERSON' }
    case 'PRESCRIBER':
      return { actorId: accountId, as: 'PRESCRIBER' }
    case 'ADVISOR':
    case 'HOTLINE':
    case 'ADMIN':
      return { actorId: accountId, as: 'SERVICE' }
  }
}
