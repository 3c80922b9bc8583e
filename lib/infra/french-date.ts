const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
// Eight digits too: the number pad of some phones has nothing else.
const FRENCH = /^(?:(\d{1,2})[/. -](\d{1,2})[/. -]|(\d{2})(\d{2}))(\d{4})$/

/** An ISO day as French people write it: `1999-04-03` as `03/04/1999`. */
export const frenchDay = (iso: string) => iso.split('-').reverse().join('/')

/**
 * A date as French people and browsers write it (`3/4/1999`, `03 04 1999`, `3.4.1999`, `03041999`, `1999-04-03`) as `1999-04-03`, or null when the
 * calendar has no such day. Never goes through a Date: a birthday has no time zone.
 */
export function parseFrenchDate(input: string): string | null {
  if (input.length > 20) return null
  const text = input.trim()
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? []
  if (isoYear && isoMonth && isoDay) return calendarDay(isoYear, isoMonth, isoDay)
  const [, day1, month1, day2, month2, year] = FRENCH.exec(text) ?? []
  const [day, month] = [day1 ?? day2, month1 ?? month2]
  return year && month && day ? calendarDay(year, month, day) : null
}

/** Full years between two ISO dates; negative before birth. Someone born on 29 February is a year older on 1 March. */
export function ageOn(birthDate: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Days from one ISO date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function calendarDay(year: string, month: string, day: string) {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function daysInMonth(year: number, month: number) {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
