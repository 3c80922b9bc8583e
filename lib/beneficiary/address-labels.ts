import type { Access, ListSort, ListView, RemovedFilter } from '@/lib/beneficiary/labels'
import type { Role } from '@/prisma/client/enums'

// How the address of the list names each choice: French like the rest of it, and the values of the fields that filter.
export const VIEW_WORDS: Record<ListView, string> = { MINE: 'miens', STRUCTURE: 'structure' }
export const TYPE_WORDS: Record<Role, string> = {
  BENEFICIARY: 'beneficiaire',
  PRESCRIBER: 'prescripteur',
  ADVISOR: 'conseiller',
  HOTLINE: 'hotline',
  ADMIN: 'administrateur',
}
export const ACCESS_WORDS: Record<Access, string> = { ACTIVE: 'oui', INVITED: 'invite', NONE: 'sans-compte', DISABLED: 'desactive' }
export const REMOVED_WORDS: Record<RemovedFilter, string> = { NO: 'non', YES: 'oui', ALL: 'tous' }
export const SORT_WORDS: Record<ListSort, string> = { LAST_NAME: 'nom', FIRST_NAME: 'prenom', EMAIL: 'email' }
export const DIRECTION_WORDS = { ASCENDING: 'croissant', DESCENDING: 'decroissant' } as const
export type Direction = keyof typeof DIRECTION_WORDS
