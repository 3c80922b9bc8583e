import { ROLE_LABELS } from '@/lib/account/actor'
import { ACCESS_LABELS, type Filter, FILTER_LABELS, REMOVED_LABELS } from '@/lib/beneficiary/labels'
import { activeFilters, filtersQuery, type ListFilters, NO_FILTER } from '@/lib/beneficiary/list-filters'
import { routes } from '@/lib/infra/routes'

export type Chip = { name: Filter; label: string; value: string; href: string }

/** Every address that a view of the list leads to, so that views know nothing of how an address is written. */
export type ListLinks = {
  /** The same list with some filters changed, from its first page unless a page is asked. */
  to: (changes: Partial<ListFilters>) => string
  /** The same list with nothing filtered. */
  clear: string
  /** What a record has to be told to lead back here. */
  here: string
  chips: Chip[]
}

export function listLinks(filters: ListFilters): ListLinks {
  const to = (changes: Partial<ListFilters>) => routes.beneficiaryList(filtersQuery(filters, changes))
  const chips = activeFilters(filters).map((name) => ({
    name,
    label: FILTER_LABELS[name],
    value: valueOf(filters, name),
    href: to({ [name]: NO_FILTER[name] }),
  }))
  return { to, clear: to(NO_FILTER), here: filtersQuery(filters, { page: filters.page }), chips }
}

function valueOf(filters: ListFilters, name: Filter): string {
  switch (name) {
    case 'type':
      return filters.type ? ROLE_LABELS[filters.type] : ''
    case 'active':
      return filters.active ? ACCESS_LABELS[filters.active] : ''
    case 'supprime':
      return REMOVED_LABELS[filters.supprime]
    case 'q':
    case 'email':
    case 'prenom':
    case 'nom':
      return filters[name]
  }
}
