/** Easter Sunday of a year, as month and day: the Gregorian computus of Meeus, Jones and Butcher (1876). */
function easter(year: number): Date {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1))
}

const iso = (date: Date) => date.toISOString().slice(0, 10)
const plusDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)

/** The public holidays of metropolitan France in a year, as ISO dates (code du travail, L3133-1). */
export function publicHolidays(year: number): ReadonlySet<string> {
  const sunday = easter(year)
  const moving = [1, 39, 50].map((days) => iso(plusDays(sunday, days)))
  return new Set([...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`), ...moving])
}

/** The ISO date that is `count` working days after another: Monday to Friday, public holidays left out. */
export function afterWorkingDays(day: string, count: number): string {
  let date = new Date(`${day}T00:00:00Z`)
  for (let left = count; left > 0; ) {
    date = plusDays(date, 1)
    const works = date.getUTCDay() % 6 !== 0 && !publicHolidays(date.getUTCFullYear()).has(iso(date))
    if (works) left -= 1
  }
  return iso(date)
}
