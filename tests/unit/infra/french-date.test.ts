import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, daysBetween, parseFrenchDate } from '@/lib/infra/french-date'

describe('parseFrenchDate', () => {
  it.each(['3/4/1999', '03/04/1999', '3 4 1999', '03-04-1999', '3.4.1999', '03041999', ' 03/04/1999 ', '1999-04-03'])('reads %s', (typed) => {
    expect(parseFrenchDate(typed)).toBe('1999-04-03')
  })

  it.each([
    ['29/02/2000', '2000-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['31/12/1899', '1899-12-31'],
    ['01/01/2099', '2099-01-01'],
  ])('reads %s as %s', (typed, iso) => {
    expect(parseFrenchDate(typed)).toBe(iso)
  })

  it.each([
    '29/02/1900', '29/02/2023', '31/04/1999', '00/04/1999', '03/13/1999', '03/00/1999', '3/4/99', '1999/04/03',
    '4-3', '341999', '0304199', '31041999', '0000-01-01', '1999-4-3', '1999-04-03T00:00:00Z', '', 'hier', '03/04/1999 et', '٣/٤/١٩٩٩',
    '3/4/19999', '03//04/1999', '9'.repeat(5_000_000),
  ])('refuses %.30s', (typed) => {
    expect(parseFrenchDate(typed)).toBeNull()
  })

  it('agrees with the calendar on every day, whatever the time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000 / 86_400_000, max: 2_932_896 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-')
        expect(parseFrenchDate(iso)).toBe(iso)
        expect(parseFrenchDate(`${Number(date)}/${Number(month)}/${year}`)).toBe(iso)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => /^(\d{4}-\d\d-\d\d|null)$/.test(String(parseFrenchDate(typed)))))
  })
})

describe('ageOn', () => {
  it.each([
    ['2010-11-23', '2026-11-23', 16],
    ['2010-11-24', '2026-11-23', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['1926-01-01', '2026-12-31', 100],
    ['2026-11-24', '2026-11-23', -1],
  ])('someone born on %s is on %s aged %i', (birthDate, onDate, age) => {
    expect(ageOn(birthDate, onDate)).toBe(age)
  })
})

describe('daysBetween', () => {
  it('counts calendar days, summer time or not', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-23', '2026-11-23')).toBe(0)
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1)
  })
})
