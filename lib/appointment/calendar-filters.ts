import { type AppointmentType, type CalendarView, TYPE_LABELS, VIEW_LABELS } from '@/lib/appointment/labels'
import { isCodeOf } from '@/lib/infra/codes'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { isUuid } from '@/lib/infra/identifier'
import { cleanSearch } from '@/lib/infra/search-term'

/** What « Calendrier » shows, all of it in its address. `vue` null: the month, and the list where the screen is narrow. */
export type CalendarFilters = { vue: CalendarView | null; jour: string; type: AppointmentType | null; q: string; conseiller: string | null; miens: boolean }

type Params = Record<string, string | string[] | undefined>

/** Reads the address; what it says wrong is as if it said nothing. `today`: the day when none is said. */
export function parseCalendar(params: Params, today: string): CalendarFilters {
  const { vue, jour, type, q, conseiller, miens } = params
  const day = typeof jour === 'string' ? parseFrenchDate(jour) : null
  return {
    vue: isCodeOf(VIEW_LABELS, vue) ? vue : null,
    // Temporal reads four digits; a calendar of other centuries is of no use.
    jour: day && day >= '2000-01-01' && day <= '2100-12-31' ? day : today,
    type: isCodeOf(TYPE_LABELS, type) ? type : null,
    q: cleanSearch(q),
    conseiller: typeof conseiller === 'string' && isUuid(conseiller) ? conseiller : null,
    miens: miens === 'oui',
  }
}

/** The same as an address says it, with what changes. */
export function calendarQuery(filters: CalendarFilters, change: Partial<CalendarFilters> = {}): string {
  const { vue, jour, type, q, conseiller, miens } = { ...filters, ...change }
  const said = { vue, jour, type, q, conseiller, miens: miens ? 'oui' : null }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
