import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activeFilters, filtersQuery, LAST_PAGE, NO_FILTER, parseFilters, parseFiltersQuery } from '@/lib/beneficiary/list-filters'

const nothing = parseFilters({})

test('an empty address is the first page of one’s own people by name, removed ones hidden', () => {
  expect(nothing).toEqual({ vue: 'MINE', q: '', email: '', type: null, prenom: '', nom: '', active: null, supprime: 'NO', tri: 'LAST_NAME', sens: 'ASCENDING', page: 1 })
  expect(filtersQuery(nothing)).toBe('')
  expect(activeFilters(nothing)).toEqual([])
})

test('each filter is read from the address and written back', () => {
  const query = 'vue=structure&q=dup&email=orange&type=beneficiaire&prenom=l%C3%A9a&nom=dupont&active=sans-compte&supprime=tous&tri=email&sens=decroissant&page=3'
  const filters = parseFiltersQuery(query)
  expect(filters).toMatchObject({ vue: 'STRUCTURE', type: 'BENEFICIARY', prenom: 'léa', active: 'NONE', supprime: 'ALL', tri: 'EMAIL', sens: 'DESCENDING', page: 3 })
  expect(filtersQuery(filters, { page: 3 })).toBe(query)
  expect(activeFilters(filters)).toEqual(['q', 'email', 'type', 'prenom', 'nom', 'active', 'supprime'])
  expect(activeFilters({ ...filters, ...NO_FILTER })).toEqual([])
})

test('any change leads back to page 1', () => {
  expect(filtersQuery(parseFilters({ q: 'dup', page: '7' }), { nom: 'x' })).toBe('q=dup&nom=x')
})

describe('hostile addresses', () => {
  test.each([
    [{ tri: 'password_hash' }], [{ tri: 'constructor' }], [{ tri: '__proto__' }], [{ sens: 'asc; DROP TABLE account' }], [{ type: 'ADMIN' }], [{ active: '' }], [{ supprime: 'true' }],
    [{ vue: 'toutes' }], [{ page: '0' }], [{ page: '-1' }], [{ page: '1e9' }], [{ page: '2.5' }], [{ page: '99999999999999999999' }], [{ page: ' 2' }], [{ inconnu: 'x' }],
    [{ q: '\0' }], [{ q: '\uD800' }], [{ q: '   ' }],
  ])('%j counts as not said', (params) => expect(parseFilters(params)).toEqual(nothing))

  test('a page too far is the last one that is read', () => expect(parseFilters({ page: '999999' }).page).toBe(LAST_PAGE))
  test('of a name said twice the first value is kept', () => expect(parseFilters({ q: ['un', 'deux'], tri: ['email', 'nom'] })).toMatchObject({ q: 'un', tri: 'EMAIL' }))
  test('five megabytes are cut', () => expect(parseFilters({ q: 'x'.repeat(5_000_000), nom: '%'.repeat(5_000_000) })).toMatchObject({ q: 'x'.repeat(100), nom: '%'.repeat(100) }))
  test('what is not an address is an empty one', () => expect([undefined, null, 3, ['q=x'], {}].map(parseFiltersQuery)).toEqual([nothing, nothing, nothing, nothing, nothing]))

  test('whatever comes in, reading what was written gives the same filters', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('oui', 'tous', 'email', 'structure', 'decroissant', '12'), fc.array(fc.string()))
    const names = fc.constantFrom('vue', 'q', 'email', 'type', 'prenom', 'nom', 'active', 'supprime', 'tri', 'sens', 'page', '__proto__', 'x')
    fc.assert(
      fc.property(fc.dictionary(names, anything), (params) => {
        const filters = parseFilters(params)
        expect(parseFiltersQuery(filtersQuery(filters, { page: filters.page }))).toEqual(filters)
      }),
    )
  })
})
