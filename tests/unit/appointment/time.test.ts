import { afterEach, describe, expect, test } from 'vitest'
import { chosenTime } from '@/lib/appointment/chosen-time'
import { freeHourLabel, readFreeHours, writeFreeHours } from '@/lib/appointment/free-hour-labels'
import { freeSlots } from '@/lib/appointment/free-slots'
import { holidayArea, holidaysOf } from '@/lib/appointment/holidays'
import { formHour, isTimeZone, localDay, localTime, mondayOf, morningBefore, plusMonths, startOfDay } from '@/lib/appointment/local-time'
import { remindersFrom, reminderTimes } from '@/lib/appointment/reminder-times'
import { namedZone, placeDateTime } from '@/lib/appointment/zone-labels'
import { useClock } from '@/lib/infra/clock'
import { timeZoneOf } from '@/lib/organisation/time-zone'
import { Refusal } from '@/lib/infra/refusal'

let restore = () => {}
afterEach(() => restore())
const at = (moment: string) => {
  restore()
  restore = useClock(() => new Date(moment))
}
const PARIS = 'Europe/Paris'
const REUNION = 'Indian/Reunion'
const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return null
}

describe('an hour on the wall', () => {
  test('is one instant, in its zone', () => {
    expect(localTime('2027-03-03', '14:30', PARIS)).toEqual({ kind: 'ONE', at: new Date('2027-03-03T13:30:00Z') })
    expect(localTime('2027-07-01', '14:30', PARIS)).toEqual({ kind: 'ONE', at: new Date('2027-07-01T12:30:00Z') })
    expect(localTime('2027-07-01', '14:30', REUNION)).toEqual({ kind: 'ONE', at: new Date('2027-07-01T10:30:00Z') })
    expect(localTime('2027-07-01', '14:30', 'America/Guadeloupe')).toEqual({ kind: 'ONE', at: new Date('2027-07-01T18:30:00Z') })
  })

  test('does not exist on 28 March 2027 at 2.30, exists twice on 31 October at 2.30; never at La Réunion', () => {
    expect(localTime('2027-03-28', '02:30', PARIS)).toEqual({ kind: 'ABSENT' })
    expect(localTime('2027-10-31', '02:30', PARIS)).toEqual({ kind: 'TWICE', first: new Date('2027-10-31T00:30:00Z'), second: new Date('2027-10-31T01:30:00Z') })
    for (const day of ['2027-03-28', '2027-10-31']) expect(localTime(day, '02:30', REUNION).kind).toBe('ONE')
    expect(localTime('2027-03-28', '03:00', PARIS)).toEqual({ kind: 'ONE', at: new Date('2027-03-28T01:00:00Z') })
    expect(localTime('2027-10-31', '03:00', PARIS)).toEqual({ kind: 'ONE', at: new Date('2027-10-31T02:00:00Z') })
  })

  test('is refused, or asked, beside its field', () => {
    at('2027-01-01T08:00:00Z')
    const typed = { minutes: 60, timeZone: PARIS }
    expect(refusalOf(() => chosenTime({ ...typed, on: '2027-03-28', time: '02:30' }))?.fields).toEqual({ time: [expect.stringContaining('n’existe pas')] })
    expect(refusalOf(() => chosenTime({ ...typed, on: '2027-10-31', time: '02:30' }))?.fields).toEqual({ occurrence: [expect.stringContaining('existe deux fois')] })
    expect(chosenTime({ ...typed, on: '2027-10-31', time: '02:30', occurrence: 'FIRST' })).toEqual({ startsAt: new Date('2027-10-31T00:30:00Z'), endsAt: new Date('2027-10-31T01:30:00Z') })
    expect(chosenTime({ ...typed, on: '2027-10-31', time: '02:30', occurrence: 'SECOND' }).startsAt).toEqual(new Date('2027-10-31T01:30:00Z'))
    // A slot of a proposal is one hour or none: nothing is asked, another one is wanted.
    const slot = { ...typed, occurrence: 'NEVER' as const, fields: { on: 'on2', time: 'time2' } }
    expect(refusalOf(() => chosenTime({ ...slot, on: '2027-10-31', time: '02:30' }))?.fields).toEqual({ time2: [expect.stringContaining('existe deux fois')] })
    expect(refusalOf(() => chosenTime({ ...slot, on: '2027-03-28', time: '02:30' }))?.fields).toEqual({ time2: [expect.stringContaining('n’existe pas')] })
    expect(chosenTime({ ...slot, on: '2027-10-31', time: '03:00' }).startsAt).toEqual(new Date('2027-10-31T02:00:00Z'))
    // At La Réunion clocks never change: both nights have one hour of each name.
    for (const [on, startsAt] of [['2027-03-28', '2027-03-27T22:30:00Z'], ['2027-10-31', '2027-10-30T22:30:00Z']] as const) expect(chosenTime({ ...slot, timeZone: REUNION, on, time: '02:30' }).startsAt).toEqual(new Date(startsAt))
    expect(refusalOf(() => chosenTime({ ...typed, on: '2026-12-31', time: '10:00' }))?.fields.on?.[0]).toContain('passé')
    expect(refusalOf(() => chosenTime({ ...typed, on: '2031-01-01', time: '10:00' }))?.fields.on?.[0]).toContain('deux ans')
  })

  test('midnight belongs to the day that begins, which is not the same everywhere', () => {
    const midnight = new Date('2027-06-30T22:00:00Z')
    expect([localDay(midnight, PARIS), localDay(midnight, REUNION), localDay(midnight, 'America/Cayenne')]).toEqual(['2027-07-01', '2027-07-01', '2027-06-30'])
    expect(localDay(new Date(midnight.getTime() - 1), PARIS)).toBe('2027-06-30')
    expect(startOfDay('2027-07-01', PARIS)).toEqual(midnight)
    expect(startOfDay('2027-03-29', PARIS).getTime() - startOfDay('2027-03-28', PARIS).getTime()).toBe(23 * 3_600_000)
    expect(startOfDay('2027-11-01', PARIS).getTime() - startOfDay('2027-10-31', PARIS).getTime()).toBe(25 * 3_600_000)
  })

  test('weeks begin on Monday; a month later than 31 January is the last of February', () => {
    expect([mondayOf('2027-03-28'), mondayOf('2027-03-29')]).toEqual(['2027-03-22', '2027-03-29'])
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28')
  })

  test('names its zone when it is not that of Paris, or of the reader', () => {
    const noon = new Date('2027-07-01T10:00:00Z')
    expect(placeDateTime(noon, PARIS)).toBe('jeudi 1er juillet 2027 à 12\u00a0h\u00a000')
    expect(placeDateTime(noon, REUNION)).toBe('jeudi 1er juillet 2027 à 14\u00a0h\u00a000 (heure de La Réunion)')
    expect([namedZone(PARIS, PARIS), namedZone(PARIS, REUNION), namedZone(REUNION, REUNION)]).toEqual([null, 'heure de Paris', 'heure de La Réunion'])
  })
})

describe('reminders', () => {
  test('leave at nine on the clocks of the place, three days and one day before, across both changes of clocks', () => {
    const tuesday = { startsAt: new Date('2027-03-30T07:00:00Z'), timeZone: PARIS }
    expect(reminderTimes(tuesday)).toEqual({ threeDays: new Date('2027-03-27T08:00:00Z'), dayBefore: new Date('2027-03-29T07:00:00Z') })
    expect(morningBefore(new Date('2027-11-01T22:30:00Z'), 1, PARIS)).toEqual(new Date('2027-10-31T08:00:00Z'))
    expect(morningBefore(new Date('2027-07-03T20:30:00Z'), 1, REUNION)).toEqual(new Date('2027-07-03T05:00:00Z'))
  })

  test('those whose time has passed are said to have left', () => {
    const appointment = { startsAt: new Date('2027-07-08T12:00:00Z'), timeZone: PARIS }
    at('2027-07-01T12:00:00Z')
    expect(remindersFrom(appointment)).toEqual({ remindedThreeDaysAt: null, remindedDayBeforeAt: null })
    at('2027-07-06T12:00:00Z')
    expect(remindersFrom(appointment)).toEqual({ remindedThreeDaysAt: new Date('2027-07-06T12:00:00Z'), remindedDayBeforeAt: null })
    at('2027-07-08T06:00:00Z')
    expect(remindersFrom(appointment).remindedDayBeforeAt).not.toBeNull()
  })
})

describe('public holidays', () => {
  const days = (year: number, ...areas: Parameters<typeof holidaysOf>[1]) => holidaysOf(year, areas).map(({ day, name }) => `${day} ${name}`)

  test('of metropolitan France, by name', () => {
    expect(days(2027)).toEqual([
      '2027-01-01 Jour de l’an', '2027-03-29 Lundi de Pâques', '2027-05-01 Fête du Travail', '2027-05-06 Ascension', '2027-05-08 Victoire de 1945', '2027-05-17 Lundi de Pentecôte', '2027-07-14 Fête nationale', '2027-08-15 Assomption',
      '2027-11-01 Toussaint', '2027-11-11 Armistice de 1918', '2027-12-25 Noël',
    ])
  })

  test('Good Friday and 26 December in Alsace-Moselle; the day of the abolition of slavery overseas', () => {
    expect(days(2027, 'ALSACE_MOSELLE')).toEqual(expect.arrayContaining(['2027-03-26 Vendredi saint', '2027-12-26 Saint-Étienne']))
    const abolition = (area: Parameters<typeof holidaysOf>[1][number]) => holidaysOf(2027, [area]).filter((holiday) => holiday.area === area).map(({ day }) => day.slice(5))
    expect([abolition('MAYOTTE'), abolition('MARTINIQUE'), abolition('GUADELOUPE'), abolition('GUYANE'), abolition('REUNION')]).toEqual([['04-27'], ['05-22'], ['05-27'], ['06-10'], ['12-20']])
    expect(['67000', '57000', '68100', '97400', '97600', '97133', '44000', null].map(holidayArea)).toEqual(['ALSACE_MOSELLE', 'ALSACE_MOSELLE', 'ALSACE_MOSELLE', 'REUNION', 'MAYOTTE', 'SAINT_BARTHELEMY', 'METROPOLE', 'METROPOLE'])
  })
})

test('a plateforme’s clock is where its address is', () => {
  expect(['97400', '97600', '97100', '97133', '97300', '44000', null].map(timeZoneOf)).toEqual(['Indian/Reunion', 'Indian/Mayotte', 'America/Guadeloupe', 'America/St_Barthelemy', 'America/Cayenne', 'Europe/Paris', 'Europe/Paris'])
  for (const code of ['97150', '97200', '97500']) expect(isTimeZone(timeZoneOf(code))).toBe(true)
})

test('free hours go through the answer of a form and come back, on the clocks of the place', () => {
  const hours = ['2027-12-20T08:00:00Z', '2027-12-31T21:30:00Z'].map((at) => formHour(new Date(at), REUNION))
  expect(hours).toEqual([{ on: '20/12/2027', time: '12:00' }, { on: '01/01/2028', time: '01:30' }])
  expect(readFreeHours(writeFreeHours(hours))).toEqual(hours)
  expect(hours.map((hour) => freeHourLabel(hour).replaceAll('\u00a0', ' '))).toEqual(['lundi 20 décembre 2027 à 12 h 00', 'samedi 1er janvier 2028 à 1 h 30'])
  expect(readFreeHours(writeFreeHours([]))).toEqual([])
  expect(readFreeHours('a b;31/02/2027 09:00;20/12/2027 25:00;20/12/2027;;20/12/2027 09:00')).toEqual([{ on: '20/12/2027', time: '09:00' }])
})

describe('free slots', () => {
  const wanted = { from: new Date('2027-12-17T15:10:00Z'), minutes: 60, timeZone: PARIS, area: 'METROPOLE' as const, count: 3 }
  const hours = (slots: { startsAt: Date }[], zone = PARIS) => slots.map(({ startsAt }) => placeDateTime(startsAt, zone).replaceAll('\u00a0', ' ').replace(' 2027', ''))

  test('on working days at the hours when people are received, around what is planned', () => {
    expect(hours(freeSlots({ ...wanted, busy: [] }))).toEqual(['vendredi 17 décembre à 16 h 30', 'lundi 20 décembre à 9 h 00', 'lundi 20 décembre à 10 h 00'])
    const busy = [{ startsAt: new Date('2027-12-20T08:30:00Z'), endsAt: new Date('2027-12-20T09:30:00Z') }]
    expect(hours(freeSlots({ ...wanted, busy, from: new Date('2027-12-17T17:00:00Z') }))).toEqual(['lundi 20 décembre à 10 h 30', 'lundi 20 décembre à 11 h 30', 'lundi 20 décembre à 14 h 00'])
  })

  test('not on a holiday of the place', () => {
    const at = freeSlots({ ...wanted, busy: [], timeZone: REUNION, area: 'REUNION', count: 1 })
    expect(hours(at, REUNION)).toEqual(['mardi 21 décembre à 9 h 00 (heure de La Réunion)'])
  })
})
