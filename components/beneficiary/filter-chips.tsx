import { X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ListLinks } from '@/lib/beneficiary/list-links'

/** What the list is filtered by, each removable, and all at once. Nothing when nothing is. */
export function FilterChips({ links }: { links: ListLinks }) {
  if (links.chips.length === 0) return null
  return (
    <ul aria-label="Filtres actifs" className="no-print mt-4 flex flex-wrap items-center gap-2">
      {links.chips.map(({ name, label, value, href }) => (
        <li key={name} className="max-w-full">
          <Link
            href={href}
            className="bg-brand-100 text-brand-900 hover:bg-brand-200 flex min-h-9 max-w-full items-center gap-2 rounded-full py-1 pr-3 pl-4 text-sm font-bold"
          >
            <span className="sr-only">Retirer le filtre </span>
            <span className="truncate">
              {label}&nbsp;: {value}
            </span>
            <X aria-hidden className="size-4 shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={links.clear} className="link text-sm">
          Effacer les filtres
        </Link>
      </li>
    </ul>
  )
}
