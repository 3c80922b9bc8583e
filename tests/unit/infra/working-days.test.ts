import { expect, test } from 'vitest'
import { afterWorkingDays, publicHolidays } from '@/lib/infra/working-days'

test('the moving holidays of known years', () => {
  // Easter Mondays, Ascensions and Whit Mondays as published for these years.
  for (const day of ['2026-04-06', '2026-05-14', '2026-05-25', '2027-03-29', '2027-05-06', '2027-05-17', '2038-04-26']) expect(publicHolidays(Number(day.slice(0, 4)))).toContain(day)
  expect(publicHolidays(2026).size).toBe(11)
})

test.each([
  ['2026-11-23', 3, '2026-11-26'],
  ['2026-11-26', 3, '2026-12-01'],
  ['2026-11-28', 3, '2026-12-02'],
  ['2026-12-23', 3, '2026-12-29'],
  ['2026-05-12', 3, '2026-05-18'],
  ['2027-03-25', 3, '2027-03-31'],
  ['2026-12-31', 1, '2027-01-04'],
])('%s and %i working days: %s', (day, count, expected) => {
  expect(afterWorkingDays(day, count)).toBe(expected)
})
