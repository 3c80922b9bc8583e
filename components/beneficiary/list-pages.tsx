import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import type { ListLinks } from '@/lib/beneficiary/list-links'

type ListPagesProps = {
  page: number
  pages: number
  links: ListLinks
  /** Whether rows remain beyond the last page. */ cut: boolean
}

/** The pages of a list: the first, the last, those around, and one step each way. Nothing when all is in sight. */
export function ListPages({ page, pages, links, cut }: ListPagesProps) {
  if (pages === 1) return null
  const numbers = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages)
  return (
    <nav aria-label="Pages de la liste" className="no-print mt-6">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 && (
          <li>
            <PageLink href={links.to({ page: page - 1 })}>Page précédente</PageLink>
          </li>
        )}
        {numbers.map((number, index) => (
          <li key={number} className="flex items-center gap-2">
            {number - (numbers[index - 1] ?? number) > 1 && <span aria-hidden>…</span>}
            <PageLink href={links.to({ page: number })} current={number === page}>
              <span className="sr-only">Page </span>
              {number}
            </PageLink>
          </li>
        ))}
        {page < pages && (
          <li>
            <PageLink href={links.to({ page: page + 1 })}>Page suivante</PageLink>
          </li>
        )}
      </ul>
      {cut && page === pages && (
        <p className="text-ink-soft mt-3">
          La liste s’arrête ici. Pour voir les personnes suivantes, faites une recherche ou filtrez une colonne.
        </p>
      )}
    </nav>
  )
}

function PageLink({ href, current = false, children }: { href: string; current?: boolean; children: ReactNode }) {
  const look = current ? 'bg-brand-700 text-ink-inverse' : 'border-line-control text-brand-800 hover:bg-brand-50 border'
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={`rounded-control flex min-h-11 min-w-11 items-center justify-center px-3 font-bold tabular-nums ${look}`}
    >
      {children}
    </Link>
  )
}
