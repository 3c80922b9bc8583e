import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { DIRECTION_WORDS, SORT_WORDS, VIEW_WORDS } from '@/lib/beneficiary/address-labels'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import { routes } from '@/lib/infra/routes'

type ListFormProps = { filters: ListFilters; label: string; help: string; children: ReactNode }

/** The search box, around whatever filters the list has: one GET form, so that the address says it all and no script is needed. */
export function ListForm({ filters, label, help, children }: ListFormProps) {
  return (
    <form action={routes.beneficiaries} className="group/list @container mt-6">
      {filters.vue !== 'MINE' && <input type="hidden" name="vue" value={VIEW_WORDS[filters.vue]} />}
      {filters.tri !== 'LAST_NAME' && <input type="hidden" name="tri" value={SORT_WORDS[filters.tri]} />}
      {filters.sens !== 'ASCENDING' && <input type="hidden" name="sens" value={DIRECTION_WORDS[filters.sens]} />}
      <div role="search" aria-label="Dans cette liste" className="no-print max-w-2xl">
        <label htmlFor="recherche" className="block font-bold">
          {label}
        </label>
        <p id="recherche-aide" className="text-ink-soft text-sm">
          {help}
        </p>
        <div className="mt-1.5 flex gap-2">
          <input
            key={filters.q}
            id="recherche"
            name="q"
            type="search"
            defaultValue={filters.q}
            maxLength={100}
            aria-describedby="recherche-aide"
            autoComplete="off"
            spellCheck={false}
            className="control min-w-0"
          />
          <button type="submit" className={buttonStyle('primary', 'shrink-0')}>
            <Search aria-hidden className="size-5" />
            Rechercher
          </button>
        </div>
      </div>
      {children}
    </form>
  )
}
