import { beforeEach, expect, test } from 'vitest'
import { colleagueList } from '@/lib/beneficiary/colleague-list'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { db } from '@/lib/infra/db'
import { PERSONAS } from '@/prisma/seed/personas'
import { actorNamed, aPerson } from '../../support/actors'
import { statementsOf } from '../../support/statements'

// A thousand at a time: a statement too large for one message is sent in a transaction, which a busy machine leaves idle too long.
async function people(count: number, more: Parameters<typeof aPerson>[0] = {}) {
  for (let made = 0; made < count; made += 1000) await db.beneficiary.createMany({ data: Array.from({ length: Math.min(1000, count - made) }, () => aPerson(more)) })
}
beforeEach(() => db.beneficiary.deleteMany())

test('pages of 25 in a stable order, nobody twice, nobody missing, exact total', async () => {
  // The same name for all: the order must not depend on chance.
  await people(60, { firstName: 'Même', lastName: 'Nom' })
  const camille = await actorNamed('camille')
  for (const params of [{}, { sens: 'decroissant' }, { tri: 'prenom' }, { q: 'nom' }, { tri: 'email', sens: 'decroissant' }] as Record<string, string>[]) {
    const pages = await Promise.all(['1', '2', '3'].map((page) => userList(camille, parseFilters({ ...params, page }))))
    expect(pages.map(({ rows }) => rows.length)).toEqual([25, 25, 10])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(60)
    expect(pages[0]).toMatchObject({ total: 60, more: false, page: 1, pages: 3 })
  }
  expect(await userList(camille, parseFilters({ page: '400' }))).toMatchObject({ page: 3, pages: 3, rows: { length: 10 } })
})

test('each order, both ways, for one’s own people and for everybody', async () => {
  await db.beneficiary.createMany({
    data: [aPerson({ lastName: 'Zola', firstName: 'Ève', email: 'b@demo.test' }), aPerson({ lastName: 'Éluard', firstName: 'Zoé', email: 'c@demo.test' }), aPerson({ lastName: 'de La Tour', firstName: 'Ali', email: 'a@demo.test' })],
  })
  for (const name of ['camille', 'hotline'] as const) {
    const actor = await actorNamed(name)
    const order = async (params: Record<string, string>) => (await userList(actor, parseFilters({ type: 'beneficiaire', ...params }))).rows.map(({ lastName }) => lastName)
    expect(await order({})).toEqual(['de La Tour', 'Éluard', 'Zola'])
    expect(await order({ sens: 'decroissant' })).toEqual(['Zola', 'Éluard', 'de La Tour'])
    expect(await order({ tri: 'prenom' })).toEqual(['de La Tour', 'Zola', 'Éluard'])
    expect(await order({ tri: 'email', sens: 'decroissant' })).toEqual(['Éluard', 'Zola', 'de La Tour'])
  }
})

test('everybody: professionals take their place among beneficiaries, on every page', async () => {
  await people(40, { lastName: 'Démo-C' })
  const hotline = await actorNamed('hotline')
  const pages = await Promise.all(['1', '2'].map((page) => userList(hotline, parseFilters({ page }))))
  const rows = pages.flatMap((page) => page.rows)
  expect(rows).toHaveLength(48)
  expect(pages[0]).toMatchObject({ total: 48, more: false, pages: 2 })
  const keys = rows.map(({ lastName }) => lastName.normalize('NFD').replace(/\p{M}/gu, '').replace('-', ' ').toLowerCase())
  expect(keys).toEqual([...keys].sort())
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['BENEFICIARY', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN']))
})

test('over 10,000 rows are not counted for who browses everybody; a search stays exact', async () => {
  await people(10_010, { followedById: null })
  const hotline = await actorNamed('hotline')
  expect(await userList(hotline, parseFilters({ type: 'beneficiaire' }))).toMatchObject({ total: 10_000, more: true, pages: 400, page: 1, cut: true })
  expect(await userList(hotline, parseFilters({ type: 'beneficiaire', q: 'personne' }))).toMatchObject({ total: 10_010, more: false, pages: 400, cut: true })
  expect((await userList(hotline, parseFilters({ page: '400' }))).rows).toHaveLength(25)
})

test('one statement, whatever the number of rows', async () => {
  const [camille, hotline] = [await actorNamed('camille'), await actorNamed('hotline')]
  const counts = async () => {
    const lists = [() => userList(camille, parseFilters({})), () => userList(hotline, parseFilters({ q: 'personne' })), () => userList(hotline, parseFilters({})), () => colleagueList(camille, parseFilters({}))]
    const counted: number[] = []
    for (const list of lists) counted.push((await statementsOf(list)).length)
    return counted
  }
  await people(25)
  await people(25, { followedById: PERSONAS.colleague.id })
  expect(await counts()).toEqual([1, 1, 1, 1])
  await people(2_475)
  await people(2_475, { followedById: PERSONAS.colleague.id })
  expect(await counts()).toEqual([1, 1, 1, 1])
})
