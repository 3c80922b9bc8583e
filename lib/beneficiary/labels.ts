/** « Activé » in the list: whether this person may sign in, and if not, why. */
export const ACCESS_LABELS = {
  ACTIVE: 'Oui',
  INVITED: 'Invité',
  NONE: 'Sans compte',
  DISABLED: 'Désactivé',
} as const satisfies Record<string, string>
export type Access = keyof typeof ACCESS_LABELS

/** « Supprimé » as a filter: removed rows are hidden unless they are asked for. */
export const REMOVED_LABELS = {
  NO: 'Non',
  YES: 'Oui',
  ALL: 'Tous',
} as const satisfies Record<string, string>
export type RemovedFilter = keyof typeof REMOVED_LABELS

/** Whose people a prescriber looks at. */
export const VIEW_LABELS = {
  MINE: 'Les miens',
  STRUCTURE: 'Ma structure',
} as const satisfies Record<string, string>
export type ListView = keyof typeof VIEW_LABELS

/** The columns that give an order. */
export const SORT_LABELS = {
  LAST_NAME: 'NOM',
  FIRST_NAME: 'Prénom',
  EMAIL: 'Adresse email',
} as const satisfies Record<string, string>
export type ListSort = keyof typeof SORT_LABELS

/** What each filter of the list is about: the guide's columns, and the search box. */
export const FILTER_LABELS = {
  q: 'Recherche',
  email: 'Adresse email',
  type: 'Type',
  prenom: 'Prénom',
  nom: 'NOM',
  active: 'Activé',
  supprime: 'Supprimé',
} as const satisfies Record<string, string>
export type Filter = keyof typeof FILTER_LABELS
