import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { calendarQuery, parseCalendar } from '@/lib/appointment/calendar-filters'
import { channelOf } from '@/lib/appointment/channel'
import { PlanSchema } from '@/lib/appointment/schema'

const form = {
  idempotencyKey: randomUUID(), platformId: randomUUID(), advisorId: randomUUID(), beneficiaryId: randomUUID(), type: 'BILAN', title: '', on: '03/04/2027', time: '14:30', minutes: '60', mode: 'ON_SITE',
  addressLine: '1 rue X', postalCode: '44000', communeName: 'Nantes', directions: '', videoUrl: '',
}
const errorsOf = (more: object) => Object.fromEntries((PlanSchema.safeParse({ ...form, ...more }).error?.issues ?? []).map(({ path, message }) => [path[0], message]))

test('a plan as people type it', () => {
  expect(PlanSchema.parse(form)).toMatchObject({ on: '2027-04-03', time: '14:30', minutes: 60, title: null })
  for (const [typed, read] of [['9h', '09:00'], ['9 h 05', '09:05'], ['23:59', '23:59']]) expect(PlanSchema.parse({ ...form, time: typed }).time).toBe(read)
})

test('what is wrong is said beside its field', () => {
  for (const time of ['24:00', '14:60', 'midi', '', '14', ['14:30', '15:00'], '\0']) expect(Object.keys(errorsOf({ time }))).toEqual(['time'])
  for (const on of ['30/02/2027', '', 'demain', 'x'.repeat(5_000_000)]) expect(Object.keys(errorsOf({ on }))).toEqual(['on'])
  for (const minutes of ['0', '-60', '61', '1e9', '', '__proto__', 'toString']) expect(Object.keys(errorsOf({ minutes }))).toEqual(['minutes'])
  expect(Object.keys(errorsOf({ addressLine: '' }))).toEqual(['addressLine'])
  expect(Object.keys(errorsOf({ mode: 'VIDEO', videoUrl: '' }))).toEqual(['videoUrl'])
  for (const videoUrl of ['http://x.fr', 'javascript:alert(1)', 'https://']) expect(Object.keys(errorsOf({ mode: 'VIDEO', videoUrl }))).toEqual(['videoUrl'])
  expect(errorsOf({ mode: 'PHONE', addressLine: '', communeName: '' })).toEqual({})
  expect(Object.keys(errorsOf({ beneficiaryId: '' }))).toEqual(['places'])
  expect(Object.keys(errorsOf({ places: '5' }))).toEqual(['places'])
  expect(Object.keys(errorsOf({ beneficiaryId: '', places: '201' }))).toEqual(['places'])
  expect(Object.keys(errorsOf({ directions: 'a\0b' }))).toEqual(['directions'])
})

test('what an address says wrong is as if it said nothing', () => {
  const today = '2027-03-28'
  const nothing = { vue: null, jour: today, type: null, q: '', conseiller: null, miens: false }
  expect(parseCalendar({}, today)).toEqual(nothing)
  expect(parseCalendar({ vue: 'siècle', jour: '31/02/2027', type: 'toString', conseiller: '%', miens: '1', q: ['a', 'b'] }, today)).toEqual(nothing)
  expect(parseCalendar({ jour: '0001-01-01' }, today)).toEqual(nothing)
  expect(parseCalendar({ jour: '9999-12-31' }, today)).toEqual(nothing)
  const filters = parseCalendar({ vue: 'jour', jour: '2027-10-31', type: 'WORKSHOP', q: ' Démo ', miens: 'oui' }, today)
  expect(Object.fromEntries(new URLSearchParams(calendarQuery(filters, { vue: 'mois' })))).toEqual({ vue: 'mois', jour: '2027-10-31', type: 'WORKSHOP', q: 'Démo', miens: 'oui' })
})

test('people are told by mail, else by text message where there is a provider, else by a call', () => {
  expect(channelOf({ email: 'a@demo.test', phone: '+33600000000' }, true)).toBe('EMAIL')
  expect(channelOf({ email: null, phone: '+33600000000' }, true)).toBe('SMS')
  expect(channelOf({ email: null, phone: '+33600000000' }, false)).toBe('CALL')
  expect(channelOf({ email: null, phone: null }, true)).toBe('CALL')
})
