import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanSearch, findsNobody, isShortWord, LONGEST_SEARCH, searchTerm } from '@/lib/infra/search-term'

const wordsOf = (typed: unknown) => searchTerm(typed).words
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text)

describe('words', () => {
  test.each([
    ['Jean-Marc Dupont', ['Jean', 'Marc', 'Dupont']],
    ['N’Diaye l\'Hôpital', ['N', 'Diaye', 'l', 'Hôpital']],
    ['DUPONT, Jean ; « Léa »', ['DUPONT', 'Jean', 'Léa']],
    ['jean.dupont_1@orange.fr', ['jean.dupont_1@orange.fr']],
    ['  dupont   dupont ', ['dupont']],
    ['li', ['li']],
  ])('%s', (typed, words) => expect(wordsOf(typed)).toEqual(words))

  test('six at most', () => expect(wordsOf('un deux trois quatre cinq six sept')).toHaveLength(6))

  test('one or two letters have to start a word, counted as a reader counts', () => {
    expect(['li', 'é', '𝒜b'].every(isShortWord)).toBe(true)
    expect(['lia', 'œil'].some(isShortWord)).toBe(false)
  })
})

describe('phone numbers, whole or in part', () => {
  test.each([
    ['06 12 34 56 78', ['612345678']],
    ['06.12.34.56.78', ['612345678']],
    ['06-12-34', ['61234']],
    ['+33 6 12 34', ['61234']],
    ['+33 (0)6 12 34', ['61234']],
    ['0033 6 12 34', ['61234']],
    ['34 56 78', ['345678']],
    ['0692 12 34 56', ['692123456']],
    ['+262 692 12', ['26269212']],
    ['00262 692', ['262692']],
    ['dupont 06 12 jean', ['dupont', '612', 'jean']],
    ['0', ['0']],
  ])('%s', (typed, words) => expect(wordsOf(typed)).toEqual(words))

  test('digits inside an address stay as they are', () => expect(wordsOf('0612345678@orange.fr jean1985')).toEqual(['0612345678@orange.fr', 'jean1985']))
})

describe('hostile input', () => {
  test.each(['%', '_', '%%%', '\\', '🚀', '@', '--', '* _ %'])('%s finds nobody', (typed) => expect(findsNobody(searchTerm(typed))).toBe(true))
  test('nothing typed is not a search', () => expect(findsNobody(searchTerm('  '))).toBe(false))
  test('what is not text counts for nothing', () => expect([undefined, null, 3, ['a'], {}].map(cleanSearch)).toEqual(['', '', '', '', '']))
  test('NUL, controls, direction marks and half pairs are dropped', () => expect(cleanSearch('du\0po\u202ent\uD83D\n x')).toBe('du po nt x'))
  test('a cut in the middle of an emoji leaves no half', () => expect(cleanSearch('a'.repeat(LONGEST_SEARCH - 1) + '🚀')).toBe('a'.repeat(LONGEST_SEARCH - 1)))
  test('five megabytes cost nothing', () => {
    expect(cleanSearch('é'.repeat(5_000_000))).toHaveLength(LONGEST_SEARCH)
  })
  test('decomposed accents are composed, as names are kept', () => expect(cleanSearch('e\u0301lodie')).toBe('élodie'))

  test('any text: no throw, bounded, well formed, the same when typed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { typed, words } = searchTerm(text)
        expect(isWhole(typed)).toBe(true)
        expect(typed).not.toMatch(/[\0-\x1f]/)
        expect(words.length).toBeLessThanOrEqual(6)
        expect(words.every((word) => word !== '' && isWhole(word))).toBe(true)
        expect(searchTerm(typed).words).toEqual(words)
      }),
    )
  })
})
