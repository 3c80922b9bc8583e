import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { type ListSort, SORT_LABELS } from '@/lib/beneficiary/labels'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import type { ListLinks } from '@/lib/beneficiary/list-links'

/** The head of a column that gives an order: choosing it twice turns the order round. */
export function SortHead({ sort, filters, links }: { sort: ListSort; filters: ListFilters; links: ListLinks }) {
  const chosen = filters.tri === sort
  const down = chosen && filters.sens === 'DESCENDING'
  const Icon = !chosen ? ArrowUpDown : down ? ArrowDown : ArrowUp
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={!chosen ? 'none' : down ? 'descending' : 'ascending'}
      className="text-left @4xl:px-2 @4xl:py-2"
    >
      <Link
        href={links.to({ tri: sort, sens: chosen && !down ? 'DESCENDING' : 'ASCENDING' })}
        className="text-brand-800 hover:text-brand-900 inline-flex min-h-8 items-center gap-1.5 font-bold whitespace-nowrap hover:underline"
      >
        {SORT_LABELS[sort]}
        <Icon aria-hidden className={`size-4 ${chosen ? '' : 'text-ink-soft'}`} />
      </Link>
    </th>
  )
}
