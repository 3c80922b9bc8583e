import { Temporal } from 'temporal-polyfill'
import type { FreeHour } from '@/lib/appointment/free-hour-labels'
import { frenchDay } from '@/lib/infra/french-date'

/** What an hour of a wall clock stands for: one instant, none (clocks went forward) or two (clocks went back). */
export type LocalTime = { kind: 'ONE'; at: Date } | { kind: 'ABSENT' } | { kind: 'TWICE'; first: Date; second: Date }

const instantOf = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds)

/** The instant of `day` (`2027-03-28`) at `time` (`02:30`) on the clocks of `timeZone`. Nothing is guessed: what does not exist, or exists twice, is said. */
export function localTime(day: string, time: string, timeZone: string): LocalTime {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  try {
    return { kind: 'ONE', at: instantOf(local.toZonedDateTime(timeZone, { disambiguation: 'reject' })) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  // Across a gap the instants nearest to it bear other hours than the one that was asked.
  if (!first.toPlainDateTime().equals(local)) return { kind: 'ABSENT' }
  return { kind: 'TWICE', first: instantOf(first), second: instantOf(local.toZonedDateTime(timeZone, { disambiguation: 'later' })) }
}

/** The day that a calendar on the wall of `timeZone` shows at an instant, e.g. `2027-03-28`. */
export const localDay = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainDate().toString()

/** The hour of a clock of `timeZone` at an instant, e.g. `14:30`. */
const localHour = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The instant at which a day begins in `timeZone`. */
export const startOfDay = (day: string, timeZone: string): Date => instantOf(Temporal.PlainDate.from(day).toZonedDateTime(timeZone))

/** The instant of 9 o'clock, `days` days before an instant, on the calendar and the clocks of `timeZone`. */
export const morningBefore = (at: Date, days: number, timeZone: string): Date =>
  instantOf(zoned(at, timeZone).toPlainDate().subtract({ days }).toZonedDateTime({ timeZone, plainTime: '09:00' }))

/** The day `count` days after another; before when negative. */
export const plusDays = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ days: count }).toString()

/** The day `count` months after another; the last of a shorter month. */
export const plusMonths = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ months: count }).toString()

/** 1 for Monday, 7 for Sunday. */
export const weekday = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => plusDays(day, 1 - weekday(day))

/** Whether a text is a zone that clocks can be read in. */
export const isTimeZone = (name: string): boolean => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'

const zoned = (at: Date, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)

/** The same hour as the fields of a form say it: « 28/03/2027 » and « 09:30 ». */
export const formHour = (at: Date, timeZone: string): FreeHour => ({ on: frenchDay(localDay(at, timeZone)), time: localHour(at, timeZone) })
