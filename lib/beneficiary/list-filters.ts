import { z } from 'zod'
import { ACCESS_WORDS, DIRECTION_WORDS, REMOVED_WORDS, SORT_WORDS, TYPE_WORDS, VIEW_WORDS } from '@/lib/beneficiary/address-labels'
import { type Filter, FILTER_LABELS } from '@/lib/beneficiary/labels'
import { codesOf } from '@/lib/infra/codes'
import { cleanSearch } from '@/lib/infra/search-term'

/** The list is read 25 rows at a time, down to the 10,000th: further, one searches. */
export const PAGE_SIZE = 25
export const LAST_PAGE = 400

const text = z
  .unknown()
  .optional()
  .transform((value) => cleanSearch(value))
const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform((value) => Math.min(Number(value), LAST_PAGE))
  .catch(1)

const FiltersSchema = z.object({
  vue: choice(VIEW_WORDS).catch('MINE'),
  q: text,
  email: text,
  type: choice(TYPE_WORDS).nullable().catch(null),
  prenom: text,
  nom: text,
  active: choice(ACCESS_WORDS).nullable().catch(null),
  supprime: choice(REMOVED_WORDS).catch('NO'),
  tri: choice(SORT_WORDS).catch('LAST_NAME'),
  sens: choice(DIRECTION_WORDS).catch('ASCENDING'),
  page,
})

/** What the address asks of the list. The keys are those of the address, and the names of the fields. */
export type ListFilters = z.output<typeof FiltersSchema>
export type FilterName = keyof ListFilters

/** Reads an address. Never throws: what is unknown or forged counts as not said, and of a name said twice the first value is kept. */
export function parseFilters(params: Record<string, string | string[] | undefined>): ListFilters {
  return FiltersSchema.parse(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]])))
}

/** Reads what `filtersQuery` wrote, e.g. the list to go back to from a record. */
export function parseFiltersQuery(query: unknown): ListFilters {
  return parseFilters(typeof query === 'string' ? Object.fromEntries(new URLSearchParams(query.slice(0, 4000))) : {})
}

/** The address of the list with some filters changed, without its path nor what goes without saying. Any change leads to page 1. */
export function filtersQuery(filters: ListFilters, changes: Partial<ListFilters> = {}): string {
  const wanted = { ...filters, page: 1, ...changes }
  const said: Record<FilterName, string | null> = {
    vue: wanted.vue === 'MINE' ? null : VIEW_WORDS[wanted.vue],
    q: wanted.q,
    email: wanted.email,
    type: wanted.type && TYPE_WORDS[wanted.type],
    prenom: wanted.prenom,
    nom: wanted.nom,
    active: wanted.active && ACCESS_WORDS[wanted.active],
    supprime: wanted.supprime === 'NO' ? null : REMOVED_WORDS[wanted.supprime],
    tri: wanted.tri === 'LAST_NAME' ? null : SORT_WORDS[wanted.tri],
    sens: wanted.sens === 'ASCENDING' ? null : DIRECTION_WORDS[wanted.sens],
    page: wanted.page === 1 ? null : String(wanted.page),
  }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}

/** The list that an address says to go back to, as `filtersQuery` writes it. Never throws. */
export function listAsked(liste: unknown): string {
  const filters = parseFiltersQuery(liste)
  return filtersQuery(filters, { page: filters.page })
}

/** What makes a filter hide nothing, by its name. « Supprimé : Non » goes without saying. */
export const NO_FILTER = {
  q: '',
  email: '',
  type: null,
  prenom: '',
  nom: '',
  active: null,
  supprime: 'NO',
} as const satisfies Pick<ListFilters, Filter>

/** The filters that hide rows, in the order of the columns. */
export const activeFilters = (filters: ListFilters): Filter[] =>
  codesOf(FILTER_LABELS).filter((name) => filters[name] !== NO_FILTER[name])

function choice<Code extends string>(words: Readonly<Record<Code, string>>) {
  return z
    .enum(Object.values<string>(words) as [string, ...string[]])
    .transform((word) => codesOf(words).find((code) => words[code] === word) as Code)
}
