import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOff, likeness } from '@/lib/prescription/likeness'

test.each([
  ['martin', 'martin', 0],
  ['martin', 'marten', 1],
  ['martin', 'martins', 1],
  ['martin', 'artin', 1],
  ['martin', 'matrin', 1],
  ['martin', 'mtarni', 2],
  ['martin', 'marlon', 2],
  ['', 'a', 1],
  ['', '', 0],
])('%s and %s: %i', (one, other, off) => {
  expect(lettersOff(one, other)).toBe(off)
  expect(lettersOff(other, one)).toBe(off)
})

test('one letter taken away is one letter off, wherever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 12 }), fc.nat(11), (word, rank) => {
      const shorter = word.slice(0, rank % word.length) + word.slice((rank % word.length) + 1)
      expect(lettersOff(word, shorter)).toBe(1)
    }),
  )
})

const nobody = { lastName: '', firstName: '', birthDate: null, phone: null, email: null }

test('a birth date alone is no likeness, and nothing is like nothing', () => {
  expect(likeness({ ...nobody, birthDate: '1999-04-03' }, { ...nobody, birthDate: '1999-04-03' })).toEqual([])
  expect(likeness(nobody, nobody)).toEqual([])
})

test('one error in the name and one in the first name make another person', () => {
  const one = { ...nobody, lastName: 'martin', firstName: 'anna' }
  expect(likeness(one, { ...one, lastName: 'marten', firstName: 'anne' })).toEqual([])
  expect(likeness(one, { ...one, lastName: 'anna', firstName: 'martin' })).toEqual(['SWAPPED_NAME'])
})
