import type { Actor } from '@/lib/account/actor'
import type { Role } from '@/prisma/client/enums'

/** Structures, accounts, mails: the hotline and administrators (authz-matrix.json). */
export const looksAfterAccounts = (actor: Actor) => actor.role === 'HOTLINE' || actor.role === 'ADMIN'

/** Plateformes and their rules. */
export const managesPlatforms = (actor: Actor) => actor.role === 'ADMIN'

/** Whom an actor may invite: prescribers and advisors, or for an administrator the staff too. */
export function rolesInvitedBy(actor: Actor): readonly Role[] {
  switch (actor.role) {
    case 'HOTLINE':
      return ['PRESCRIBER', 'ADVISOR']
    case 'ADMIN':
      return ['PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN']
    case 'PRESCRIBER':
    case 'ADVISOR':
    case 'BENEFICIARY':
      return []
  }
}

/** Whose account an actor may deactivate or reactivate: the hotline never touches the staff's. */
export function rolesManagedBy(actor: Actor): readonly Role[] {
  return actor.role === 'HOTLINE' || actor.role === 'ADMIN' ? [...rolesInvitedBy(actor), 'BENEFICIARY'] : []
}

export const isStaff = (role: Role) => role === 'HOTLINE' || role === 'ADMIN'
