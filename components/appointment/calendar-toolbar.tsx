import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { calendarQuery } from '@/lib/appointment/calendar-filters'
import type { CalendarPage } from '@/lib/appointment/calendar-page'
import { type CalendarView, TYPE_LABELS, VIEW_LABELS } from '@/lib/appointment/labels'
import { FilterSelect } from '@/components/administration/filter-select'
import { routes } from '@/lib/infra/routes'

const tab = 'inline-flex min-h-11 items-center rounded-full border-2 px-4 font-bold no-underline'

/** How the calendar is looked at, and from which day. */
export function CalendarToolbar({ page }: { page: CalendarPage }) {
  const { filters, view, coming, before, after, today } = page
  const to = (change: Parameters<typeof calendarQuery>[1]) => routes.calendarView(calendarQuery(filters, change))
  const arrow = 'border-line-control bg-surface hover:bg-brand-50 rounded-control inline-flex size-11 items-center justify-center border'
  return (
    <div className="no-print mt-6 flex flex-wrap items-center justify-between gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Link href={to({ jour: before })} className={arrow}>
          <ChevronLeft aria-hidden className="size-5" />
          <span className="sr-only">Avant</span>
        </Link>
        <Link href={to({ jour: today })} className={buttonStyle('secondary')}>
          Aujourd’hui
        </Link>
        <Link href={to({ jour: after })} className={arrow}>
          <ChevronRight aria-hidden className="size-5" />
          <span className="sr-only">Après</span>
        </Link>
        <p aria-hidden className="text-brand-900 ml-2 text-lg font-bold first-letter:uppercase">
          <Titles page={page} />
        </p>
      </div>
      <nav aria-label="Vues du calendrier">
        <ul className="flex flex-wrap gap-2">
          {(Object.keys(VIEW_LABELS) as CalendarView[]).map((one) => (
            <li key={one}>
              {coming && (one === 'mois' || one === 'liste') ? (
                <>
                  <Tab href={to({ vue: one })} here={one === 'mois'} className="max-md:hidden" view={one} />
                  <Tab href={to({ vue: one })} here={one === 'liste'} className="md:hidden" view={one} />
                </>
              ) : (
                <Tab href={to({ vue: one })} here={view === one} view={one} />
              )}
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

const Tab = ({ href, here, view, className = '' }: { href: string; here: boolean; view: CalendarView; className?: string }) => (
  <Link href={href} aria-current={here ? 'page' : undefined} className={`${tab} ${className} ${here ? 'border-brand-700 bg-brand-700 text-ink-inverse' : 'border-line bg-surface hover:border-brand-700'}`}>
    {VIEW_LABELS[view]}
  </Link>
)

/** What is shown: when nobody chose, the month, and on a narrow screen the days to come. */
export const Titles = ({ page: { title, coming } }: { page: Pick<CalendarPage, 'title' | 'coming'> }) =>
  coming ? (
    <>
      <span className="max-md:hidden print:inline">{title}</span>
      <span className="md:hidden print:hidden">{coming.title}</span>
    </>
  ) : (
    title
  )

/** Which rendez-vous are shown: type, person, advisor, « mes bénéficiaires ». A plain form: its address says everything. On a phone, folded unless used: the days come first. */
export function CalendarFilterForm({ page: { filters, advisors } }: { page: CalendarPage }) {
  const { vue, jour, type, q, conseiller, miens } = filters
  return (
    <form action={routes.calendar} role="search" aria-label="Filtrer les rendez-vous" className="group/filtres no-print bg-surface border-line rounded-card mt-4 border p-4">
      {vue && <input type="hidden" name="vue" value={vue} />}
      <input type="hidden" name="jour" value={jour} />
      <label className="flex min-h-8 items-center gap-3 md:hidden">
        <input id="filtres-calendrier" type="checkbox" defaultChecked={Boolean(type || q || conseiller || miens)} className="accent-brand-700 size-5" />
        Afficher les filtres
      </label>
      <div className="hidden items-end gap-4 group-has-[#filtres-calendrier:checked]/filtres:grid max-md:mt-4 sm:grid-cols-2 md:grid xl:grid-cols-[1fr_1fr_1fr_auto_auto]">
        <div className="min-w-0">
          <label htmlFor="filtre-q" className="block font-bold">
            Personne
          </label>
          <input key={q} id="filtre-q" name="q" type="search" defaultValue={q} maxLength={100} className="control mt-1.5" />
        </div>
        <FilterSelect name="type" label="Type" all="Tous" value={type} choices={Object.entries(TYPE_LABELS).map(([value, label]) => ({ value, label }))} />
        <FilterSelect name="conseiller" label="Conseiller" all="Tous" value={conseiller} choices={advisors.map(({ id, name }) => ({ value: id, label: name }))} />
        <label className="flex min-h-11 items-center gap-3">
          <input key={String(miens)} type="checkbox" name="miens" value="oui" defaultChecked={miens} className="accent-brand-700 size-5" />
          <span className="font-bold">Mes bénéficiaires</span>
        </label>
        <button type="submit" className={buttonStyle('secondary')}>
          Filtrer
        </button>
      </div>
    </form>
  )
}
