import { formatDate, formatTime } from '@/lib/infra/format'

export const PARIS = 'Europe/Paris'

/** The zones of the plateformes, as a sentence names them. */
const ZONE_LABELS: Record<string, string> = {
  'Europe/Paris': 'heure de Paris',
  'Indian/Reunion': 'heure de La Réunion',
  'Indian/Mayotte': 'heure de Mayotte',
  'America/Guadeloupe': 'heure de la Guadeloupe',
  'America/Martinique': 'heure de la Martinique',
  'America/Cayenne': 'heure de la Guyane',
  'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
  'America/St_Barthelemy': 'heure de Saint-Barthélemy',
  'America/Marigot': 'heure de Saint-Martin',
}

/** « heure de La Réunion »; the city of the zone for one that has no French name here. */
export const zoneLabel = (timeZone: string): string => ZONE_LABELS[timeZone] ?? `heure de ${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone}`

/** The zone to name beside an hour: null when the place's is that of Paris and of the reader. */
export const namedZone = (timeZone: string, reader = PARIS): string | null => (timeZone === PARIS && reader === PARIS ? null : zoneLabel(timeZone))

const named = (timeZone: string, reader?: string) => {
  const label = namedZone(timeZone, reader)
  return label ? ` (${label})` : ''
}

/** « 14 h 30 », in the place's zone, named when it is not that of Paris and of the reader. */
export const placeTime = (at: Date, timeZone: string, reader?: string) => formatTime(at, timeZone) + named(timeZone, reader)

/** « lundi 3 mars 2026 à 14 h 30 (heure de La Réunion) ». */
export const placeDateTime = (at: Date, timeZone: string, reader?: string) => `${formatDate(at, timeZone)} à ${placeTime(at, timeZone, reader)}`

/** « lundi 3 mars 2026, de 14 h 30 à 15 h 30 ». */
export const placeSpan = ({ startsAt, endsAt, timeZone }: { startsAt: Date; endsAt: Date; timeZone: string }, reader?: string) => {
  const sameDay = formatDate(startsAt, timeZone) === formatDate(endsAt, timeZone)
  const end = sameDay ? formatTime(endsAt, timeZone) : `${formatDate(endsAt, timeZone)} à ${formatTime(endsAt, timeZone)}`
  return `${formatDate(startsAt, timeZone)}, de ${formatTime(startsAt, timeZone)} à ${end}${named(timeZone, reader)}`
}
