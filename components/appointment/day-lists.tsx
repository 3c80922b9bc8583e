import { Link } from '@/components/ui/link'
import { EntryChip, EntryLine } from '@/components/appointment/entry-lines'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { type CalendarFilters, calendarQuery } from '@/lib/appointment/calendar-filters'
import type { CalendarDay } from '@/lib/appointment/calendar-page'
import { routes } from '@/lib/infra/routes'

type DayListsProps = { days: CalendarDay[]; zone: string; at: Date; /** Also the days on which there is nothing. */ empty?: boolean }

/** Rendez-vous day by day, in order: what screen readers, keyboards and phones read best. */
export function DayLists({ days, zone, at, empty = false }: DayListsProps) {
  const shown = days.filter(({ entries, holidays, inside }) => inside && (empty || entries.length > 0 || holidays.length > 0))
  return (
    <div className="space-y-5">
      {!empty && shown.every(({ entries }) => entries.length === 0) && <EmptyState title="Aucun rendez-vous">Rien n’est prévu à ces dates. Changez de dates ou de filtres.</EmptyState>}
      {shown.map(({ iso, label, entries, holidays }) => (
        <Card key={iso} title={label.charAt(0).toUpperCase() + label.slice(1)}>
          {holidays.map((name) => (
            <p key={name} className="text-accent-700 mb-2 font-bold">
              Jour férié&nbsp;: {name}
            </p>
          ))}
          {empty && entries.length === 0 && <p>Aucun rendez-vous.</p>}
          <ul className="divide-line divide-y empty:hidden">
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} zone={zone} at={at} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

/** Seven days side by side; one under the other where the screen is narrow. */
export function WeekGrid({ days, filters, zone }: { days: CalendarDay[]; filters: CalendarFilters; zone: string }) {
  return (
    <ol className="border-line bg-surface rounded-card grid overflow-hidden border md:grid-cols-7">
      {days.map(({ iso, label, entries, holidays, weekend, today }) => (
        <li key={iso} className={`border-line min-w-0 p-2 max-md:border-b md:min-h-72 md:border-r md:last:border-r-0 ${weekend || holidays.length > 0 ? 'bg-surface-page' : ''}`} aria-current={today ? 'date' : undefined}>
          <h2 className="mb-2 text-sm font-bold">
            <Link href={routes.calendarView(calendarQuery(filters, { vue: 'jour', jour: iso }))} className={`inline-block min-h-8 py-1 no-underline hover:underline ${today ? 'text-brand-700 underline decoration-2' : 'text-ink'}`}>
              {label.replace(/ \d{4}$/, '')}
            </Link>
          </h2>
          {holidays.map((name) => (
            <p key={name} className="text-accent-700 mb-1 text-xs font-bold">
              {name}
            </p>
          ))}
          {entries.length === 0 && <p className="text-ink-soft text-sm md:sr-only">Aucun rendez-vous</p>}
          <ul className="space-y-1.5">
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryChip entry={entry} zone={zone} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
