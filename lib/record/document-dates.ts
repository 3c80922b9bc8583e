/**
 * The last day on which a document of this day (ISO) is recent enough; null when its date is unknown or does not matter.
 * A month that has no such day ends on its last: 31 August plus six months is 28 February.
 */
export function expiryDay(issuedOn: string | null, monthsValid: number | null): string | null {
  if (!issuedOn || !monthsValid) return null
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + monthsValid + 1, 0))
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()))
  return lastDay.toISOString().slice(0, 10)
}
