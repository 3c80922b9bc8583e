import { expect, test } from 'vitest'
import { departementOfInsee, platformsServing, serves } from '@/lib/organisation/territory'
import { PLATFORM_RULES } from '@/prisma/seed/platform-rules'

const platforms = Object.entries(PLATFORM_RULES).map(([id, { territory }]) => ({ id, territory }))
const serving = (inseeCode: string) => platformsServing(platforms, inseeCode).map(({ id }) => id)

test.each([['44109', '44'], ['2A004', '2A'], ['97411', '974'], ['98818', '988'], ['01001', '01'], ['Brest', null], ['Paris', null], ['44 109', null], ['', null]])('the département of %j is %j', (inseeCode, departement) => {
  expect(departementOfInsee(inseeCode)).toBe(departement)
})

test('a whole département, a single commune, and nothing else', () => {
  const territory = { departements: ['44'], communes: ['35236'] }
  expect([...['44109', '35236', '35238', 'Nantes', '']].map((commune) => serves(territory, commune))).toEqual([true, true, false, false, false])
})

test('the plateforme that names a commune wins over that of its département; nobody serves the rest', () => {
  expect(serving('44109')).toEqual(['nantes'])
  expect(serving('35238')).toEqual(['rennes'])
  expect(serving('35236')).toEqual(['nantes'])
  expect(serving('97411')).toEqual(['reunion'])
  expect(serving('75056')).toEqual([])
  expect(serving('Brest')).toEqual([])
})
