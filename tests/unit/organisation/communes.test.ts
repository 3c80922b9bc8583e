import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communeByInsee, communesForPostalCode, searchCommunes } from '@/lib/organisation/communes'
import { departementOfInsee } from '@/lib/organisation/territory'

const names = (communes: { name: string }[]) => communes.map(({ name }) => name)

describe('communesForPostalCode', () => {
  it('gives the communes that share a code, by name', () => {
    const found = names(communesForPostalCode('51300'))
    expect(found.length).toBeGreaterThan(40)
    expect(found).toContain('Vitry-le-François')
    expect(found).toEqual([...found].sort((a, b) => a.localeCompare(b, 'fr')))
  })

  it.each([
    ['75001', '75101'], ['75116', '75116'], ['69009', '69389'], ['13016', '13216'],
    ['20090', '2A004'], ['20200', '2B033'], ['97400', '97411'], ['97600', '97611'],
    ['97110', '97120'], ['97300', '97302'], ['97200', '97209'], ['97500', '97502'],
    ['98800', '98818'], ['98714', '98735'], ['97150', '97801'], ['97133', '97701'],
  ])('%s holds %s', (postalCode, inseeCode) => {
    expect(communesForPostalCode(postalCode).map((commune) => commune.inseeCode)).toContain(inseeCode)
  })

  it('offers arrondissements instead of Paris, Lyon and Marseille', () => {
    expect(communesForPostalCode('75001').map((commune) => commune.inseeCode)).toEqual(['75101'])
  })

  it.each(['99999', '', '2A004', '__proto__', '7500'])('gives nothing for %s', (postalCode) => {
    expect(communesForPostalCode(postalCode)).toEqual([])
  })
})

describe('communeByInsee', () => {
  it('tells the name, the postal codes and the département', () => {
    expect(communeByInsee('97411')).toEqual({ inseeCode: '97411', name: 'Saint-Denis', postalCodes: ['97400', '97417', '97490'], departement: '974' })
    expect(communeByInsee('2B033')).toMatchObject({ name: 'Bastia', departement: '2B' })
    expect(communeByInsee('75056')).toMatchObject({ name: 'Paris', departement: '75' })
  })

  it.each(['00000', '', 'constructor', '98412'])('gives null for %s', (code) => {
    expect(communeByInsee(code)).toBeNull()
  })
})

describe('searchCommunes', () => {
  it.each([
    ['saint-étienne', 'Saint-Étienne'],
    ['SAINT ETIENNE', 'Saint-Étienne'],
    ['st etienne', 'Saint-Étienne'],
    ['Ste-Marie', 'Sainte-Marie'],
    ['hay les roses', "L'Haÿ-les-Roses"],
    ['l’haÿ', "L'Haÿ-les-Roses"],
    ['chalon s/ saone', 'Chalon-sur-Saône'],
    ['oeuilly', 'Œuilly'],
    ['marseille 13', 'Marseille 13e Arrondissement'],
    ['29200', 'Brest'],
    ['9741', 'Saint-Denis'],
  ])('« %s » finds %s first', (text, name) => {
    expect(searchCommunes(text)[0]?.name).toBe(name)
  })

  it('puts the exact name first, then the most populated', () => {
    const [first, second] = searchCommunes('brest')
    expect([first?.inseeCode, second?.name]).toEqual(['29019', 'Brestot'])
    expect(searchCommunes('saint denis')[0]?.inseeCode).toBe('97411')
  })

  it('keeps to the limit', () => {
    expect(searchCommunes('saint', 3)).toHaveLength(3)
    expect(searchCommunes('', 3)).toEqual([])
    expect(searchCommunes('%_', 3)).toEqual([])
  })

  it('never throws', () => {
    expect(searchCommunes('x'.repeat(5_000_000))).toEqual([])
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => searchCommunes(text, 1).length <= 1), { numRuns: 50 })
  })
})

describe('departementOfInsee', () => {
  it.each([
    ['29019', '29'], ['01001', '01'], ['75101', '75'], ['2A004', '2A'],
    ['2B033', '2B'], ['97411', '974'], ['97608', '976'], ['98818', '988'],
  ])('%s is in %s', (code, departement) => {
    expect(departementOfInsee(code)).toBe(departement)
  })

  it.each(['', '2C004', '9741', 'ABCDE', '974110'])('%s is no code', (code) => {
    expect(departementOfInsee(code)).toBeNull()
  })
})
