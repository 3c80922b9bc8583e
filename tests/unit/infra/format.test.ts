import { describe, expect, test } from 'vitest'
import { formatDateTime, formatDay, formatName, formatPhone, formatShortDate, formatTime, plural } from '@/lib/infra/format'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('dates', () => {
  test('are said in Paris time, whatever the server’s', () => expect(plain(formatDateTime(new Date('2026-03-02T13:30:00Z')))).toBe('lundi 2 mars 2026 à 14 h 30'))
  test('change day at midnight in Paris', () => expect(formatShortDate(new Date('2026-11-22T23:00:00Z'))).toBe('23/11/2026'))
  test('follow both changes of hour of 2027', () => {
    expect(plain(formatTime(new Date('2027-03-28T00:59:00Z')))).toBe('1 h 59')
    expect(plain(formatTime(new Date('2027-03-28T01:00:00Z')))).toBe('3 h 00')
    expect(plain(formatTime(new Date('2027-10-31T00:30:00Z')))).toBe('2 h 30')
    expect(plain(formatTime(new Date('2027-10-31T01:30:00Z')))).toBe('2 h 30')
  })
  test('are those of La Réunion when asked', () => expect(plain(formatTime(new Date('2026-07-01T20:00:00Z'), 'Indian/Reunion'))).toBe('0 h 00'))
  test('a birth date never moves', () => expect(formatDay(new Date('2000-05-17T00:00:00Z'))).toBe('17/05/2000'))
})

test.each([
  ['+33612345678', '06 12 34 56 78'],
  ['+262692123456', '06 92 12 34 56'],
  ['+590690123456', '06 90 12 34 56'],
  ['+594694123456', '06 94 12 34 56'],
])('the phone %s is shown as %s', (e164, shown) => expect(plain(formatPhone(e164))).toBe(shown))

test('a phone from elsewhere keeps its country', () => expect(formatPhone('+447911123456')).toMatch(/^\+44/))

test('names and counts', () => {
  expect(formatName({ firstName: 'Élodie', lastName: 'Lefèvre' })).toBe('LEFÈVRE Élodie')
  expect([0, 1, 2].map((count) => plural(count, 'personne', 'personnes'))).toEqual(['0 personne', '1 personne', '2 personnes'])
  expect(plain(plural(12_345, 'personne', 'personnes'))).toBe('12 345 personnes')
})
