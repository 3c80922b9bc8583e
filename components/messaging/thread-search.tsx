import { Search } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'
import { type ThreadFilters, threadFiltersQuery } from '@/lib/messaging/thread-filters'

const VIEWS = { toutes: 'Toutes', 'non-lus': 'Non lues', archives: 'Archivées' } as const

/** The search of the Messagerie and its views; the address says it all. */
export function ThreadSearch({ filters }: { filters: ThreadFilters }) {
  return (
    <div className="no-print mt-6 space-y-4">
      <form action={routes.messages} role="search" aria-label="Chercher une conversation" className="max-w-3xl">
        <label htmlFor="recherche" className="block font-bold">
          Chercher une conversation
        </label>
        <p id="recherche-aide" className="text-ink-soft text-sm">
          Un mot de l’objet ou d’un message, ou le nom de la personne.
        </p>
        {filters.vue !== 'toutes' && <input type="hidden" name="vue" value={filters.vue} />}
        {filters.personne && <input type="hidden" name="personne" value={filters.personne} />}
        <div className="mt-1.5 flex flex-wrap items-end gap-3">
          <input key={filters.q} id="recherche" name="q" type="search" defaultValue={filters.q} maxLength={100} aria-describedby="recherche-aide" autoComplete="off" className="control min-w-0 flex-1 basis-60" />
          <button type="submit" className={buttonStyle()}>
            <Search aria-hidden className="size-5" />
            Rechercher
          </button>
        </div>
      </form>
      <nav aria-label="Conversations à voir">
        <ul className="flex flex-wrap gap-2">
          {Object.entries(VIEWS).map(([vue, label]) => (
            <li key={vue}>
              <Link
                href={routes.messageList(threadFiltersQuery({ ...filters, vue: vue as ThreadFilters['vue'], avant: null }))}
                aria-current={filters.vue === vue ? 'page' : undefined}
                className="border-line-control aria-[current]:bg-brand-700 aria-[current]:text-ink-inverse hover:bg-brand-50 bg-surface inline-flex min-h-11 items-center rounded-full border px-4 font-bold"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {filters.personne && (
        <p>
          Les conversations d’une seule personne.{' '}
          <Link href={routes.messageList(threadFiltersQuery({ ...filters, personne: null, avant: null }))} className="link">
            Voir celles de tout le monde
          </Link>
        </p>
      )}
    </div>
  )
}
