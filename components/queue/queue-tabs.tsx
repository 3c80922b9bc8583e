import { Link } from '@/components/ui/link'
import { routes } from '@/lib/infra/routes'
import type { QueueCounts } from '@/lib/prescription/queue'
import { QUEUE_VIEWS, type QueueFilters, queueQuery, type QueueView } from '@/lib/prescription/queue-filters'

type QueueTabsProps = { filters: QueueFilters; counts: QueueCounts; platforms: { id: string; name: string }[] }

const tab = 'rounded-full border-2 px-4 py-1.5 font-bold no-underline'
const other = 'border-line bg-surface hover:border-brand-700'
const current = 'border-brand-700 bg-brand-700 text-ink-inverse'

/** The lists of « Demandes », each with its count; and one plateforme among several. */
export function QueueTabs({ filters, counts, platforms }: QueueTabsProps) {
  return (
    <div className="mt-6 space-y-3">
      <nav aria-label="Listes de demandes">
        <ul className="flex flex-wrap gap-2">
          {Object.entries(QUEUE_VIEWS).map(([view, label]) => (
            <li key={view}>
              <Link href={routes.queue(queueQuery(filters, { vue: view as QueueView }))} aria-current={filters.vue === view ? 'page' : undefined} className={`${tab} inline-block ${filters.vue === view ? current : other}`}>
                {label}
                {view !== 'transmises' && <span className="ml-2 font-normal">{counts[view as Exclude<QueueView, 'transmises'>]}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {platforms.length > 1 && (
        <nav aria-label="Plateforme">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {[{ id: null, name: 'Toutes mes plateformes' }, ...platforms].map(({ id, name }) => (
              <li key={id ?? 'all'}>
                <Link href={routes.queue(queueQuery(filters, { plateforme: id }))} aria-current={filters.plateforme === id ? 'true' : undefined} className="link aria-[current]:font-bold">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
