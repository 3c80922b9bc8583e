import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { actorNamed } from '../../support/actors'
import { createPerson } from '../../support/people'

let camille: Actor
let hotline: Actor

beforeEach(async () => {
  camille = await actorNamed('camille')
  hotline = await actorNamed('hotline')
  await createPerson({ firstName: 'Élodie', lastName: 'Lefèvre', email: 'elodie.lefevre@orange.test', phone: '+33612345678' })
  await createPerson({ firstName: 'Jean-Marc', lastName: 'N’Diaye', email: 'jm_100%@free.test', phone: '+262692123456' })
  await createPerson({ firstName: 'Li', lastName: 'Ng', email: null, phone: '+33799887766' })
  await createPerson({ firstName: 'Œdipe', lastName: 'Müller-Łódź', email: 'oedipe@sfr.test', phone: null })
  await createPerson({ firstName: 'Angélique', lastName: 'Da Silva', email: 'angie@free.test', phone: null })
})

const found = async (params: Record<string, string>, actor = camille) => (await userList(actor, parseFilters(params))).rows.map(({ lastName }) => lastName)

test.each([
  ['accents and case', 'ELODIE lefevre', ['Lefèvre']],
  ['order of words', 'lefèvre élodie', ['Lefèvre']],
  ['part of a word', 'lefe', ['Lefèvre']],
  ['the middle of a word', 'gélique', ['Da Silva']],
  ['hyphens', 'jean marc', ['N’Diaye']],
  ['hyphens the other way', 'da-silva', ['Da Silva']],
  ['apostrophes, straight or curly', 'n\'diaye', ['N’Diaye']],
  ['ligatures and foreign letters', 'oedipe muller lodz', ['Müller-Łódź']],
  ['part of an address', 'orange.test', ['Lefèvre']],
  ['a phone as it is said', '06 12 34 56 78', ['Lefèvre']],
  ['part of a phone', '34-56-78', ['Lefèvre']],
  ['an overseas phone', '0692 12', ['N’Diaye']],
  ['an international phone', '+33 (0)7 99 88', ['Ng']],
  ['a name and a phone', 'ng 0799', ['Ng']],
  ['a two-letter name, not the middle of others', 'ng', ['Ng']],
  ['a two-letter first name', 'li ng', ['Ng']],
  ['one letter: what begins with it', 'm', ['Müller-Łódź', 'N’Diaye']],
  ['decomposed accents', 'e\u0301lodie', ['Lefèvre']],
  ['surrounding blanks and commas', '  LEFÈVRE, Élodie  ', ['Lefèvre']],
])('%s: « %s »', async (_, q, names) => {
  expect((await found({ q })).sort()).toEqual([...names].sort())
  expect((await found({ q }, hotline)).filter((name) => !name.startsWith('Démo')).sort()).toEqual([...names].sort())
})

test.each(['%', '_', '%%', 'l%e', 'lef_vre', '\\', '％', '🚀', 'lefevre dupont', "'; DROP TABLE beneficiary; --", '100％x'])('« %s » finds nobody: nothing is special', async (q) => {
  expect(await found({ q })).toEqual([])
})

test('wildcards are found where they are written', async () => {
  expect(await found({ q: 'jm_100%' })).toEqual(['N’Diaye'])
  expect(await found({ email: '100%' })).toEqual(['N’Diaye'])
  expect(await found({ email: '100％' })).toEqual(['N’Diaye'])
})

test('a filter per column looks in that column only, and filters add up', async () => {
  expect(await found({ nom: 'lefevre' })).toEqual(['Lefèvre'])
  expect(await found({ prenom: 'lefevre' })).toEqual([])
  expect(await found({ prenom: 'ELO' })).toEqual(['Lefèvre'])
  expect(await found({ email: 'free', nom: 'silva' })).toEqual(['Da Silva'])
  expect(await found({ email: 'free', q: 'jean' })).toEqual(['N’Diaye'])
  expect(await found({ nom: '%' })).toEqual([])
  expect(await found({ type: 'conseiller' })).toEqual([])
})
