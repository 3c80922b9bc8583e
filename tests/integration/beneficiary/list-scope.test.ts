import { beforeEach, expect, test } from 'vitest'
import { colleagueList } from '@/lib/beneficiary/colleague-list'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { db } from '@/lib/infra/db'
import { ORGANISATIONS, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { actorNamed } from '../../support/actors'
import { createPerson, createPrescription } from '../../support/people'

beforeEach(async () => {
  await db.beneficiary.deleteMany()
  const b1 = await createPerson({ lastName: 'Suivi' })
  await createPrescription(b1)
  const b1b = await createPerson({ lastName: 'Collègue', firstName: 'Ana', email: 'secret@demo.test', phone: '+33611112222', followedById: PERSONAS.colleague.id })
  await createPrescription(b1b, { sentAt: new Date('2026-01-01'), status: 'REFUSED' })
  await createPrescription(b1b)
  const b2 = await createPerson({ lastName: 'Ailleurs', followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id })
  await createPrescription(b2, { platform: 'rennes' })
  await createPrescription(await createPerson({ lastName: 'Supprimé' }, { removedAt: new Date() }))
})

const namesFor = async (name: PersonaName, params: Record<string, string> = {}) => (await userList(await actorNamed(name), parseFilters(params))).rows.map(({ lastName }) => lastName)
const professionals = Object.values(PERSONAS).filter(({ role }) => role !== 'BENEFICIARY').map(({ lastName }) => lastName as string)

test.each<[PersonaName, string[]]>([
  ['camille', ['Suivi']],
  ['colleague', ['Collègue']],
  ['otherPrescriber', ['Ailleurs']],
  ['disabledPrescriber', []],
  ['advisor', ['Collègue', 'Suivi']],
  ['otherAdvisor', ['Ailleurs']],
  ['hotline', ['Ailleurs', 'Collègue', 'Suivi', ...professionals]],
  ['admin', ['Ailleurs', 'Collègue', 'Suivi', ...professionals]],
  ['beneficiary', []],
])('%s sees their own people, in the list as in a search', async (name, names) => {
  if (name === 'disabledPrescriber') await db.account.update({ where: { id: PERSONAS[name].id }, data: { disabledAt: null } })
  expect((await namesFor(name)).sort()).toEqual([...names].sort())
  const searched = await Promise.all(['collègue', 'ailleurs', 'suivi'].map((q) => namesFor(name, { q })))
  expect(searched.flat().filter((found) => !found.startsWith('Démo')).sort()).toEqual(names.filter((one) => !one.startsWith('Démo')).sort())
})

test('removed rows are hidden unless asked for, and stay within the scope', async () => {
  expect(await namesFor('camille', { supprime: 'oui' })).toEqual(['Supprimé'])
  expect(await namesFor('camille', { supprime: 'tous' })).toEqual(['Suivi', 'Supprimé'])
  expect(await namesFor('camille', { supprime: 'tous', q: 'supp' })).toEqual(['Supprimé'])
  expect(await namesFor('otherPrescriber', { supprime: 'tous' })).toEqual(['Ailleurs'])
  expect(await namesFor('hotline', { supprime: 'oui' })).toEqual(['Supprimé'])
  expect((await namesFor('hotline', { supprime: 'tous', type: 'beneficiaire' })).sort()).toEqual(['Ailleurs', 'Collègue', 'Suivi', 'Supprimé'])
  const [row] = (await userList(await actorNamed('hotline'), parseFilters({ supprime: 'oui' }))).rows
  expect(row).toMatchObject({ removed: true, role: 'BENEFICIARY' })
})

test('« Type » tells professionals from beneficiaries for who sees both', async () => {
  expect(await namesFor('hotline', { type: 'conseiller' })).toEqual(['Démo-Conseil', 'Démo-Rennes'])
  expect((await namesFor('admin', { type: 'beneficiaire' })).sort()).toEqual(['Ailleurs', 'Collègue', 'Suivi'])
  expect(await namesFor('hotline', { q: 'conseiller@demo' })).toEqual(['Démo-Conseil'])
})

test('« Activé »: may sign in, invited, no account, disabled', async () => {
  const account = (lastName: string, data: object) => db.account.create({ data: { role: 'BENEFICIARY', firstName: 'x', lastName, email: `${lastName}@demo.test`.toLowerCase(), ...data } })
  for (const [lastName, data] of Object.entries({ Actif: { passwordHash: 'x' }, Invité: {}, Coupé: { passwordHash: 'x', disabledAt: new Date() } })) {
    await createPerson({ lastName }, { accountId: (await account(lastName, data)).id })
  }
  expect(await namesFor('camille', { active: 'oui' })).toEqual(['Actif'])
  expect(await namesFor('camille', { active: 'invite' })).toEqual(['Invité'])
  expect(await namesFor('camille', { active: 'sans-compte' })).toEqual(['Suivi'])
  expect(await namesFor('hotline', { active: 'desactive' })).toEqual(['Coupé', 'Démo-Désactivé'])
  expect(await namesFor('hotline', { active: 'sans-compte', type: 'conseiller' })).toEqual([])
  const { rows } = await userList(await actorNamed('camille'), parseFilters({}))
  expect(rows.map(({ lastName, access }) => [lastName, access])).toEqual([['Actif', 'ACTIVE'], ['Coupé', 'DISABLED'], ['Invité', 'INVITED'], ['Suivi', 'NONE']])
})

test('« Ma structure »: name, stage and prescriber of colleagues’ people, and no other field', async () => {
  const list = await colleagueList(await actorNamed('camille'), parseFilters({ vue: 'structure' }))
  expect(list).toEqual({ cards: [{ id: expect.any(String) as string, firstName: 'Ana', lastName: 'Collègue', stage: 'SENT', prescriber: 'Sacha Démo-Collègue' }], total: 1, page: 1, pages: 1, cut: false })
  for (const name of ['otherPrescriber', 'advisor', 'hotline', 'admin', 'beneficiary'] as const) {
    expect((await colleagueList(await actorNamed(name), parseFilters({}))).cards).toEqual([])
  }
})

test('a short card is found by name only: nothing hidden can be guessed by searching', async () => {
  const camille = await actorNamed('camille')
  const total = async (params: Record<string, string>) => (await colleagueList(camille, parseFilters(params))).total
  expect(await total({ q: 'ana college' })).toBe(0)
  expect(await total({ q: 'ANA collegue' })).toBe(1)
  expect(await total({ nom: 'coll', prenom: 'an' })).toBe(1)
  for (const q of ['secret', '0611112222', 'demo.test', '%']) expect(await total({ q })).toBe(0)
  expect(await total({ email: 'nothing', tri: 'email' })).toBe(1)
})
