import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { parseDirectoryFilters } from '@/lib/organisation/directory-filters'
import { platformsForChoice, wimoovProfessionals } from '@/lib/organisation/queries'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'

const directory = (params: Record<string, string> = {}) => wimoovProfessionals(parseDirectoryFilters(params))
const names = async (params: Record<string, string>) => (await directory(params)).map(({ name, people }) => [name.replace('Plateforme de démonstration ', ''), people.map(({ firstName }) => firstName)])

test('every open plateforme, with its own contact details and those of who works there', async () => {
  const platforms = await directory()
  expect(platforms.map(({ name }) => name)).toEqual(Object.values(PLATFORMS).map(({ name }) => name).sort())
  expect(platforms.find(({ id }) => id === PLATFORMS.nantes.id)).toEqual({
    ...PLATFORMS.nantes,
    people: [{ id: PERSONAS.advisor.id, firstName: 'Noa', lastName: 'Démo-Conseil', jobTitle: 'Conseiller mobilité', phone: PERSONAS.advisor.phone, email: PERSONAS.advisor.email }],
  })
  expect(platforms.find(({ id }) => id === PLATFORMS.reunion.id)?.people).toEqual([])
})

test('closed plateformes, ended memberships, disabled and removed accounts, and who is no advisor are left out', async () => {
  await db.mobilityPlatform.update({ where: { id: PLATFORMS.reunion.id }, data: { closedAt: new Date() } })
  await db.platformMembership.updateMany({ where: { accountId: PERSONAS.otherAdvisor.id }, data: { endedAt: new Date() } })
  await db.platformMembership.create({ data: { accountId: PERSONAS.hotline.id, platformId: PLATFORMS.rennes.id } })
  await db.account.update({ where: { id: PERSONAS.advisor.id }, data: { disabledAt: new Date() } })
  expect(await names({})).toEqual([['Ille-et-Vilaine', []], ['Loire-Atlantique', []]])
  expect((await platformsForChoice()).departements.map(({ label }) => label)).toEqual(['22 Côtes-d’Armor', '35 Ille-et-Vilaine', '44 Loire-Atlantique', '49 Maine-et-Loire', '56 Morbihan', '85 Vendée'])
})

test('by plateforme, by département, by name of a person or of a town, with or without accents', async () => {
  expect(await names({ plateforme: PLATFORMS.rennes.id })).toEqual([['Ille-et-Vilaine', ['Charlie']]])
  expect(await names({ departement: '974' })).toEqual([['La Réunion', []]])
  expect(await names({ q: 'DEMO noa' })).toEqual([['Loire-Atlantique', ['Noa']]])
  expect(await names({ q: 'reunion' })).toEqual([['La Réunion', []]])
  expect(await names({ q: 'rennes charlie' })).toEqual([['Ille-et-Vilaine', ['Charlie']]])
})

test('what finds nothing finds nothing', async () => {
  for (const q of ['%', '_', 'noa%', 'xyzzy']) expect(await names({ q })).toEqual([])
  expect(await directory({ plateforme: "' OR 1=1 --", departement: '1 OR 1', q: '\0' })).toHaveLength(3)
})
