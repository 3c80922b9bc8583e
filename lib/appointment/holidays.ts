import { publicHolidays } from '@/lib/infra/working-days'
import { plusDays } from '@/lib/appointment/local-time'

/** Where public holidays differ from those of metropolitan France. */
export type HolidayArea = 'METROPOLE' | 'ALSACE_MOSELLE' | 'GUADELOUPE' | 'MARTINIQUE' | 'GUYANE' | 'REUNION' | 'MAYOTTE' | 'SAINT_MARTIN' | 'SAINT_BARTHELEMY'
export type Holiday = { day: string; name: string; area: HolidayArea }

const NAMES: Record<string, string> = {
  '01-01': 'Jour de l’an', '05-01': 'Fête du Travail', '05-08': 'Victoire de 1945', '07-14': 'Fête nationale', '08-15': 'Assomption', '11-01': 'Toussaint', '11-11': 'Armistice de 1918', '12-25': 'Noël',
}

// Commemoration of the abolition of slavery: loi n° 83-550 du 30 juin 1983 and décret n° 83-1003 du 23 novembre 1983, amended by décret
// n° 2012-553 (Saint-Barthélemy) and décret n° 2017-1798 (Saint-Martin: 28 May).
const ABOLITION: Partial<Record<HolidayArea, string>> = { MAYOTTE: '04-27', MARTINIQUE: '05-22', GUADELOUPE: '05-27', SAINT_MARTIN: '05-28', GUYANE: '06-10', SAINT_BARTHELEMY: '10-09', REUNION: '12-20' }

const AREAS: [RegExp, HolidayArea][] = [
  [/^(57|67|68)/, 'ALSACE_MOSELLE'], [/^97133/, 'SAINT_BARTHELEMY'], [/^97150/, 'SAINT_MARTIN'], [/^971/, 'GUADELOUPE'], [/^972/, 'MARTINIQUE'], [/^973/, 'GUYANE'], [/^974/, 'REUNION'], [/^976/, 'MAYOTTE'],
]

export const AREA_LABELS: Record<HolidayArea, string> = {
  METROPOLE: 'France', ALSACE_MOSELLE: 'Alsace-Moselle', GUADELOUPE: 'Guadeloupe', MARTINIQUE: 'Martinique', GUYANE: 'Guyane', REUNION: 'La Réunion', MAYOTTE: 'Mayotte', SAINT_MARTIN: 'Saint-Martin', SAINT_BARTHELEMY: 'Saint-Barthélemy',
}

/** Where a postal code is, for public holidays. */
export const holidayArea = (postalCode: string | null): HolidayArea => AREAS.find(([pattern]) => pattern.test(postalCode ?? ''))?.[1] ?? 'METROPOLE'

/**
 * The public holidays of a year in some places, in order: those of everywhere (code du travail, L3133-1), Good Friday and 26 December
 * in Bas-Rhin, Haut-Rhin and Moselle (L3134-13: Good Friday where there is a Protestant church or a mixed one), and the day of each
 * overseas territory's abolition of slavery (L3422-2).
 */
export function holidaysOf(year: number, areas: readonly HolidayArea[]): Holiday[] {
  const common = [...publicHolidays(year)].map((day): Holiday => ({ day, name: NAMES[day.slice(5)] ?? moving(day, year), area: 'METROPOLE' }))
  return [...common, ...[...new Set(areas)].flatMap((area) => ownOf(area, year))].sort((a, b) => a.day.localeCompare(b.day))
}

function ownOf(area: HolidayArea, year: number): Holiday[] {
  if (area === 'ALSACE_MOSELLE') {
    return [
      { day: plusDays(easterMonday(year), -3), name: 'Vendredi saint', area },
      { day: `${year}-12-26`, name: 'Saint-Étienne', area },
    ]
  }
  const day = ABOLITION[area]
  return day ? [{ day: `${year}-${day}`, name: 'Abolition de l’esclavage', area }] : []
}

const movingDays = (year: number) => [...publicHolidays(year)].filter((day) => !(day.slice(5) in NAMES)).sort()

// Of the days that move, Easter Monday is the first, then Ascension, then Whit Monday. Ascension may fall on 1 or 8 May, and has its name.
const easterMonday = (year: number) => movingDays(year)[0] ?? `${year}-04-01`

function moving(day: string, year: number): string {
  if (day === easterMonday(year)) return 'Lundi de Pâques'
  return day === plusDays(easterMonday(year), 38) ? 'Ascension' : 'Lundi de Pentecôte'
}
