import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CRITERION_FIELDS, TERRITORY_RULE } from '@/lib/organisation/criterion-fields'
import { PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { type EligibilityAnswers, judge } from '@/lib/prescription/eligibility'
import { readEligibility } from '@/lib/prescription/read-eligibility'
import { CONTRACT_LABELS, INCOME_LABELS } from '@/lib/prescription/vocabulary/situation'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { PLATFORM_RULES } from '@/prisma/seed/platform-rules'

const TODAY = '2026-11-23'
const { nantes, rennes, reunion } = PLATFORM_RULES
const nobody: EligibilityAnswers = { birthDate: null, inseeCode: null }
const verdicts = (answers: Partial<EligibilityAnswers>, rules = nantes): Record<string, string> => {
  const { outcome, reasons } = judge(rules, { ...nobody, ...answers }, TODAY)
  return { outcome, ...Object.fromEntries(reasons.map(({ rule, verdict }) => [rule, verdict])) }
}

describe('what the rules say', () => {
  test('nothing known: everything is to check', () => {
    expect(verdicts({})).toEqual({ outcome: 'TO_CHECK', territory: 'UNKNOWN', public: 'UNKNOWN', projet: 'UNKNOWN' })
  })

  test('in the territory, of the public, with a project: éligible', () => {
    expect(verdicts({ inseeCode: '44109', birthDate: '1980-01-01', incomes: ['RSA'], employmentStatus: 'OTHER', project: 'TRAINING' })).toEqual({ outcome: 'ELIGIBLE', territory: 'MET', public: 'MET', projet: 'MET' })
  })

  test('elsewhere: hors zone, whatever the rest', () => {
    expect(verdicts({ inseeCode: '75056', birthDate: '2005-01-01', project: 'EMPLOYMENT' }).outcome).toBe('OUT_OF_AREA')
  })

  test('« Je ne sais pas » is to check, and so is a rule that is plainly not met: Wimoov decides', () => {
    const known = { inseeCode: '44109', birthDate: '1980-01-01', employmentStatus: 'RETIRED', project: 'UNKNOWN' }
    expect(verdicts({ ...known, incomes: ['UNKNOWN'] })).toMatchObject({ outcome: 'TO_CHECK', public: 'UNKNOWN', projet: 'UNKNOWN' })
    expect(verdicts({ ...known, incomes: ['PENSION'] })).toMatchObject({ outcome: 'TO_CHECK', public: 'NOT_MET' })
  })

  test('an age counts in full years, on the day', () => {
    const young = (birthDate: string) => verdicts({ birthDate, incomes: ['NONE'], employmentStatus: 'OTHER' }).public
    expect(young('2000-11-24')).toBe('MET')
    expect(young('2000-11-23')).toBe('NOT_MET')
    expect(verdicts({ birthDate: '2008-11-24', incomes: ['ARE'] }, rennes)['rsa-ou-jeune']).toBe('NOT_MET')
    expect(verdicts({ birthDate: '2008-11-23', incomes: ['ARE'] }, rennes)['rsa-ou-jeune']).toBe('MET')
  })

  test('a birth to come is no age; a birth date that is not known yet neither', () => {
    expect(verdicts({ birthDate: '2062-01-01', incomes: ['NONE'] }, rennes)['rsa-ou-jeune']).toBe('UNKNOWN')
    expect(verdicts({ birthDate: null, incomes: ['NONE'] }, rennes)['rsa-ou-jeune']).toBe('UNKNOWN')
  })

  test('RSA or under 26, and a contract: both are needed, one of each is enough', () => {
    const inRennes = { inseeCode: '35238', birthDate: '1980-01-01' }
    expect(verdicts({ ...inRennes, incomes: ['RSA'], contracts: ['CER'] }, rennes).outcome).toBe('ELIGIBLE')
    expect(verdicts({ ...inRennes, birthDate: '2005-01-01', incomes: ['NONE'], contracts: ['CEJ'] }, rennes).outcome).toBe('ELIGIBLE')
    expect(verdicts({ ...inRennes, incomes: ['RSA'], contracts: ['PPAE'] }, rennes)).toMatchObject({ outcome: 'TO_CHECK', contrat: 'NOT_MET' })
    expect(verdicts({ ...inRennes, incomes: ['ARE'], contracts: ['CER'] }, rennes)).toMatchObject({ outcome: 'TO_CHECK', 'rsa-ou-jeune': 'NOT_MET' })
  })

  test('a commune that a plateforme names counts as its territory; another of that département does not', () => {
    expect(verdicts({ inseeCode: '35236' }).territory).toBe('MET')
    expect(verdicts({ inseeCode: '35238' }).territory).toBe('NOT_MET')
    expect(verdicts({ inseeCode: '97411' }, reunion).territory).toBe('MET')
  })

  test('each rule comes with its sentence and the document that would settle it', () => {
    const { reasons } = judge(reunion, nobody, TODAY)
    expect(reasons.map(({ rule, document }) => [rule, document])).toEqual([
      [TERRITORY_RULE, 'ADDRESS_PROOF'],
      ['permis', 'DRIVING_LICENCE'],
      ['emploi-ou-formation', 'EMPLOYMENT_PROOF'],
      ['majeur', 'IDENTITY'],
    ])
    for (const { sentence } of reasons) expect(sentence).toMatch(/^[A-ZÀ-Ý].+/)
  })
})

describe('whatever is answered', () => {
  const codes = (labels: object) => fc.subarray(Object.keys(labels), { maxLength: 3 })
  const anyAnswers: fc.Arbitrary<EligibilityAnswers> = fc.record({
    birthDate: fc.option(fc.constantFrom('1950-06-01', '1990-01-31', '2003-02-28', '2008-12-31')),
    inseeCode: fc.option(fc.constantFrom('44109', '35238', '35236', '97411', '75056')),
    incomes: codes(INCOME_LABELS),
    contracts: codes(CONTRACT_LABELS),
    project: fc.constantFrom('', 'UNKNOWN', 'EMPLOYMENT', 'SOCIAL_INCLUSION'),
    licence: fc.constantFrom('', 'UNKNOWN', 'B', 'NONE'),
    employmentStatus: fc.constantFrom('', 'UNKNOWN', 'OTHER', 'JOBSEEKER_UNDER_12_MONTHS'),
    registeredAtFt: fc.constantFrom('', 'UNKNOWN', 'YES', 'NO'),
  })
  const anyRules = fc.constantFrom(nantes, rennes, reunion)

  test('éligible means that every rule is met; hors zone, that the commune is known and elsewhere', () => {
    fc.assert(
      fc.property(anyRules, anyAnswers, (rules, answers) => {
        const { outcome, reasons } = judge(rules, answers, TODAY)
        expect(outcome === 'ELIGIBLE').toBe(reasons.every(({ verdict }) => verdict === 'MET'))
        expect(outcome === 'OUT_OF_AREA').toBe(reasons[0]?.verdict === 'NOT_MET')
        expect(reasons).toHaveLength(rules.criteria.length + 1)
      }),
    )
  })

  test('whatever the answers become, hors zone stays hors zone while the commune does', () => {
    fc.assert(
      fc.property(anyRules, anyAnswers, anyAnswers, (rules, before, after) => {
        const changed = { ...after, inseeCode: before.inseeCode }
        expect(judge(rules, changed, TODAY).outcome === 'OUT_OF_AREA').toBe(judge(rules, before, TODAY).outcome === 'OUT_OF_AREA')
      }),
    )
  })

  test('« Je ne sais pas » everywhere is never éligible', () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom('44109', '35238', '97411', null), (rules, inseeCode) => {
        const unknown = Object.fromEntries(CRITERION_FIELDS.map((field) => [field, ['UNKNOWN']]))
        expect(judge(rules, { ...unknown, birthDate: null, inseeCode }, TODAY).outcome).not.toBe('ELIGIBLE')
      }),
    )
  })

  test('an answer more never turns a rule that is met into another verdict, and never leaves a known commune unknown', () => {
    fc.assert(
      fc.property(anyRules, anyAnswers, fc.constantFrom('RSA', 'ARE', 'SALARY'), (rules, answers, income) => {
        const before = judge(rules, answers, TODAY).reasons
        const after = judge(rules, { ...answers, incomes: [...[answers.incomes ?? []].flat(), income] }, TODAY).reasons
        before.forEach(({ verdict }, rank) => verdict === 'MET' && expect(after[rank]?.verdict).toBe('MET'))
      }),
    )
  })
})

test('what is stored is read back as it was; anything else is nothing', () => {
  const judged = judge(nantes, nobody, TODAY)
  expect(readEligibility(JSON.parse(JSON.stringify(judged)))).toEqual(judged)
  for (const stored of [null, undefined, 'ELIGIBLE', {}, { outcome: 'PERHAPS', reasons: [] }, { ...judged, reasons: 'none' }]) expect(readEligibility(stored)).toBeNull()
})

test.each([
  ['an age without bounds', { criteria: [{ id: 'a', sentence: 'Un', anyOf: [{ kind: 'AGE', min: null, max: null }], document: null }] }],
  ['ages upside down', { criteria: [{ id: 'a', sentence: 'Un', anyOf: [{ kind: 'AGE', min: 40, max: 20 }], document: null }] }],
  ['a criterion that takes the name of the territory', { criteria: [{ ...nantes.criteria[0], id: TERRITORY_RULE }] }],
  ['two criteria of the same name', { criteria: [nantes.criteria[0], nantes.criteria[0]] }],
  ['« Je ne sais pas » as an answer that meets', { criteria: [{ id: 'a', sentence: 'Un', anyOf: [{ kind: 'ANSWER', field: 'project', oneOf: ['UNKNOWN'] }], document: null }] }],
  ['the same document twice', { documents: [nantes.documents[0], nantes.documents[0]] }],
  ['a commune that is no INSEE code', { territory: { departements: [], communes: ['Nantes'] } }],
  ['a field more', { priority: 1 }],
])('rules with %s are not of the shape', (_, change) => {
  expect(PlatformRulesSchema.safeParse({ ...nantes, ...change }).success).toBe(false)
})

test.each(Object.entries(PLATFORM_RULES))('the demo rules of %s are of the shape, and their services exist', (_, rules) => {
  expect(PlatformRulesSchema.parse(rules)).toEqual(rules)
  for (const service of rules.services) expect(Object.keys(WISHED_SERVICE_LABELS)).toContain(service)
})
