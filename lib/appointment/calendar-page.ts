import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { CalendarFilters } from '@/lib/appointment/calendar-filters'
import { CALENDAR_CAP, calendarAdvisors, type CalendarEntry, calendarRows } from '@/lib/appointment/calendar-rows'
import { AREA_LABELS, type HolidayArea, holidayArea, holidaysOf } from '@/lib/appointment/holidays'
import type { CalendarView } from '@/lib/appointment/labels'
import { localDay, mondayOf, plusDays, plusMonths, startOfDay, weekday } from '@/lib/appointment/local-time'
import { PARIS } from '@/lib/appointment/zone-labels'
import { after, days as daysMs, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { formatDate, formatMonth } from '@/lib/infra/format'

/** A day of the calendar: `iso` is `2027-03-28`, `label` « dimanche 28 mars 2027 ». */
export type CalendarDay = { iso: string; label: string; number: number; weekend: boolean; today: boolean; inside: boolean; holidays: string[]; entries: CalendarEntry[] }
export type CalendarPage = {
  filters: CalendarFilters
  view: CalendarView
  title: string
  days: CalendarDay[]
  before: string
  after: string
  today: string
  /** What a narrow screen shows when nobody chose a view: the days from today, or from the first of another month, and what they are called. */
  coming: { title: string; days: CalendarDay[] } | null
  /** The zone of whoever reads: others are named beside their hours. */
  zone: string
  advisors: { id: string; name: string }[]
  cut: boolean
}

/**
 * The zone and the public holidays of whoever reads: their plateforme's for an advisor; for a prescriber those of the plateforme where most of their people
 * were sent, since a structure has no postal code; else those of Paris.
 */
async function readerOf(actor: Actor): Promise<{ zone: string; areas: HolidayArea[] }> {
  switch (actor.role) {
    case 'ADVISOR': {
      const platforms = await db.mobilityPlatform.findMany({ where: { id: { in: actor.platformIds } }, orderBy: { id: 'asc' }, select: { id: true, timeZone: true, postalCode: true } })
      const first = platforms.find(({ id }) => id === actor.platformIds[0])
      return { zone: first?.timeZone ?? PARIS, areas: platforms.map(({ postalCode }) => holidayArea(postalCode)) }
    }
    case 'PRESCRIBER': {
      // Their last demands say it as well as all of them would.
      const platforms = await db.$queryRaw<{ timeZone: string; postalCode: string | null }[]>`
        SELECT m.time_zone AS "timeZone", m.postal_code AS "postalCode" FROM (SELECT platform_id FROM prescription WHERE prescriber_id = ${actor.accountId}::uuid ORDER BY sent_at DESC LIMIT 50) p
        JOIN mobility_platform m ON m.id = p.platform_id GROUP BY m.id ORDER BY count(*) DESC, m.id`
      return { zone: platforms[0]?.timeZone ?? PARIS, areas: platforms.map(({ postalCode }) => holidayArea(postalCode)) }
    }
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return { zone: PARIS, areas: [] }
  }
}

/** Everything that a screen of « Calendrier » shows. `read`: makes the filters once the reader's own day is known. Three statements at most. */
export async function calendarPage(actor: Actor, read: (today: string) => CalendarFilters): Promise<CalendarPage> {
  const { zone, areas } = await readerOf(actor)
  const today = localDay(now(), zone)
  const filters = read(today)
  const view = filters.vue ?? 'mois'
  const days = daysOf(view, filters.jour)
  const coming = filters.vue ? [] : daysOf('liste', comingFrom(filters.jour, today))
  const all = [...days, ...coming].sort()
  const [first = filters.jour, last = filters.jour] = [all[0], all.at(-1)]
  // A day begins fourteen hours earlier in the east than in Paris, and ends as much later in the west: each is put on the day of its place.
  const [rows, advisors] = await Promise.all([
    calendarRows(actor, { from: after(-daysMs(1), startOfDay(first, zone)), to: after(daysMs(1), startOfDay(plusDays(last, 1), zone)), filters }),
    calendarAdvisors(actor, after(-daysMs(180))),
  ])
  const shown = [...areas, ...rows.map(({ platformPostalCode }) => holidayArea(platformPostalCode))]
  const off = [...new Set(all.map((day) => Number(day.slice(0, 4))))].flatMap((year) => holidaysOf(year, shown))
  const onDay = new Map<string, CalendarEntry[]>()
  for (const row of rows) {
    const day = localDay(row.startsAt, row.timeZone)
    onDay.set(day, [...(onDay.get(day) ?? []), row])
  }
  const shownDay = (iso: string, inside: boolean): CalendarDay => ({
    iso,
    label: formatDate(noon(iso), 'UTC'),
    number: Number(iso.slice(8)),
    weekend: weekday(iso) > 5,
    today: iso === today,
    inside,
    holidays: off.filter(({ day }) => day === iso).map(({ name, area }) => (area === 'METROPOLE' ? name : `${name} (${AREA_LABELS[area]})`)),
    entries: onDay.get(iso) ?? [],
  })
  return {
    filters, view, zone, today, advisors,
    title: titleOf(view, filters.jour, days),
    cut: rows.length > CALENDAR_CAP,
    ...neighbours(view, filters.jour),
    days: days.map((iso) => shownDay(iso, view !== 'mois' || sameMonth(iso, filters.jour))),
    coming: coming.length > 0 ? { title: titleOf('liste', coming[0] ?? today, coming), days: coming.map((iso) => shownDay(iso, true)) } : null,
  }
}

const sameMonth = (one: string, other: string) => one.slice(0, 7) === other.slice(0, 7)
const comingFrom = (day: string, today: string) => (sameMonth(day, today) ? today : `${day.slice(0, 7)}-01`)

const noon = (iso: string) => new Date(`${iso}T12:00:00Z`)
const LISTED_DAYS = 31
const range = (from: string, count: number) => Array.from({ length: count }, (_, index) => plusDays(from, index))

function daysOf(view: CalendarView, day: string): string[] {
  switch (view) {
    case 'mois': {
      const first = mondayOf(`${day.slice(0, 7)}-01`)
      const last = plusDays(plusMonths(`${day.slice(0, 7)}-01`, 1), -1)
      return range(first, 7 * (1 + Math.round((noon(mondayOf(last)).getTime() - noon(first).getTime()) / daysMs(7))))
    }
    case 'semaine':
      return range(mondayOf(day), 7)
    case 'jour':
      return [day]
    case 'liste':
      return range(day, LISTED_DAYS)
  }
}

function neighbours(view: CalendarView, day: string): { before: string; after: string } {
  switch (view) {
    case 'mois':
      return { before: plusMonths(`${day.slice(0, 7)}-01`, -1), after: plusMonths(`${day.slice(0, 7)}-01`, 1) }
    case 'semaine':
      return { before: plusDays(day, -7), after: plusDays(day, 7) }
    case 'jour':
      return { before: plusDays(day, -1), after: plusDays(day, 1) }
    case 'liste':
      return { before: plusDays(day, -LISTED_DAYS), after: plusDays(day, LISTED_DAYS) }
  }
}

function titleOf(view: CalendarView, day: string, days: string[]): string {
  const said = (iso = day) => formatDate(noon(iso), 'UTC')
  switch (view) {
    case 'mois':
      return formatMonth(noon(day), 'UTC')
    case 'semaine':
      return `Semaine du ${said(days[0])}`
    case 'jour':
      return said()
    case 'liste':
      return `Du ${said(days[0])} au ${said(days.at(-1))}`
  }
}
