import { Link } from '@/components/ui/link'
import { EntryChip } from '@/components/appointment/entry-lines'
import { calendarQuery } from '@/lib/appointment/calendar-filters'
import type { CalendarDay, CalendarPage } from '@/lib/appointment/calendar-page'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const SHOWN = 4

type MonthGridProps = { page: Pick<CalendarPage, 'days' | 'filters' | 'title' | 'zone'> }

/** The month as a table, week by week from Monday. A narrow screen shows how many rendez-vous each day has, and leads to them. */
export function MonthGrid({ page: { days, filters, title, zone } }: MonthGridProps) {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7))
  return (
    <table className="bg-surface border-line w-full table-fixed border-collapse border">
      <caption className="sr-only">Rendez-vous de {title}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="border-line bg-surface-sunken border px-1 py-2 text-sm font-bold">
              <span className="md:hidden print:hidden" aria-hidden>
                {name.slice(0, 1).toUpperCase()}
              </span>
              <span className="max-md:sr-only print:not-sr-only">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.iso}>
            {week.map((day) => (
              <DayCell key={day.iso} day={day} zone={zone} href={routes.calendarView(calendarQuery(filters, { vue: 'jour', jour: day.iso }))} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, zone, href }: { day: CalendarDay; zone: string; href: string }) {
  const { number, label, entries, holidays, inside, weekend, today } = day
  return (
    <td className={`border-line h-20 border p-1 align-top md:h-28 md:p-1.5 ${inside && !weekend && holidays.length === 0 ? '' : 'bg-surface-page'}`} aria-current={today ? 'date' : undefined}>
      <Link
        href={href}
        aria-label={`${label}${entries.length > 0 ? `, ${plural(entries.length, 'rendez-vous', 'rendez-vous')}` : ''}`}
        className={`inline-flex min-h-8 min-w-8 items-center justify-center rounded-full font-bold no-underline max-md:min-h-11 max-md:min-w-full ${today ? 'bg-brand-700 text-ink-inverse' : inside ? 'text-ink hover:bg-brand-100' : 'text-ink-soft hover:bg-brand-100'}`}
      >
        {number === 1 ? '1er' : number}
      </Link>
      {holidays.map((name) => (
        <p key={name} className="text-accent-700 text-xs leading-snug font-bold break-words hyphens-auto max-md:sr-only">
          {name}
        </p>
      ))}
      {entries.length > 0 && (
        <>
          <p className="bg-brand-100 text-brand-900 rounded-full text-center text-sm font-bold md:hidden print:hidden" aria-hidden>
            {entries.length}
          </p>
          <ul className="space-y-1 max-md:hidden print:block">
            {entries.slice(0, SHOWN).map((entry) => (
              <li key={entry.id}>
                <EntryChip entry={entry} zone={zone} />
              </li>
            ))}
          </ul>
          {entries.length > SHOWN && (
            <Link href={href} className="link mt-1 inline-block py-1 text-sm max-md:hidden">
              {entries.length - SHOWN} de plus<span className="sr-only">, {label}</span>
            </Link>
          )}
        </>
      )}
    </td>
  )
}
