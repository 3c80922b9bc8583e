import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import type { CalendarEntry } from '@/lib/appointment/calendar-rows'
import { namedZone, placeTime } from '@/lib/appointment/zone-labels'
import { formatName, formatTime, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type EntryProps = { entry: CalendarEntry; zone: string }

/** Who or what a rendez-vous is about, in a few words; for the hotline, its plateforme. */
function subjectOf({ people, title, places, taken, platform }: CalendarEntry): string {
  if (places !== null) return `${title ?? platform} (${taken}/${places})`
  return people.length > 0 ? people.map(formatName).join(', ') : (title ?? platform)
}

/** A rendez-vous in a cell of the month or of the week: hour and person. */
export function EntryChip({ entry, zone }: EntryProps) {
  const { id, title, startsAt, timeZone, people } = entry
  const asked = people.some((person) => person.asked)
  const confirmed = people.length > 0 && people.every((person) => person.confirmed)
  return (
    <Link href={routes.appointment(id)} className="bg-brand-50 border-brand-700 hover:bg-brand-100 rounded-control block border-l-4 px-2 py-1 text-sm leading-snug break-words no-underline">
      <span className="font-bold whitespace-nowrap">{formatTime(startsAt, timeZone)}</span> {subjectOf(entry)}
      {people.length > 0 && <span className="sr-only">, {title}</span>}
      {namedZone(timeZone, zone) && <span className="text-ink-soft block text-xs">{namedZone(timeZone, zone)}</span>}
      {asked && <span className="text-warning-800 block text-xs font-bold">Changement demandé</span>}
      {confirmed && !asked && <span className="text-success-700 block text-xs font-bold">Confirmé</span>}
    </Link>
  )
}

/** A rendez-vous on a line of the list or of the day: everything needed to know it. */
export function EntryLine({ entry, zone, at }: EntryProps & { at: Date }) {
  const { id, title, startsAt, endsAt, timeZone, place, platform, advisor, people, places, taken } = entry
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="font-bold">
        {formatTime(startsAt, timeZone)} – {placeTime(endsAt, timeZone, zone)}
      </p>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={routes.appointment(id)} className="link py-1 font-bold">
            {title ?? `Rendez-vous, ${platform}`}
          </Link>
          {places !== null && <Badge>{taken >= places ? 'Complet' : plural(places - taken, 'place libre', 'places libres')}</Badge>}
        </p>
        {people.length > 0 && (
          <ul className="flex flex-wrap gap-x-4">
            {people.map((person) => (
              <li key={person.id}>
                <Link href={routes.record(person.id)} className="link py-1">
                  {formatName(person)}
                </Link>{' '}
                <PersonBadge person={person} past={endsAt <= at} />
              </li>
            ))}
          </ul>
        )}
        <p className="text-ink-soft text-sm">{[place, advisor && `avec ${advisor}`, title ? platform : null].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}

function PersonBadge({ person: { confirmed, asked, attendance }, past }: { person: CalendarEntry['people'][number]; past: boolean }) {
  if (past) return attendance === 'TO_FILL' ? <Badge tone="warning">Présence à renseigner</Badge> : null
  if (asked) return <Badge tone="warning">Changement demandé</Badge>
  return confirmed ? <Badge tone="success">Confirmé</Badge> : null
}
