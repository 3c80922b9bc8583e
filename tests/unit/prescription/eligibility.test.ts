import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { type EligibilityAnswers, judge, TERRITORY_RULE } from '@/lib/prescription/eligibility'
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
    expect(verdicts({ birthDate: '2008-11-24', contracts: ['PPAE'] }, rennes)['contrat-ou-jeune']).toBe('NOT_MET')
    expect(verdicts({ birthDate: '2008-11-23', contracts: ['PPAE'] }, rennes)['contrat-ou-jeune']).toBe('MET')
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

test.each(Object.entries(PLATFORM_RULES))('the demo rules of %s are of the shape, and their services exist', (_, rules) => {
  expect(PlatformRulesSchema.parse(rules)).toEqual(rules)
  for (const service of rules.services) expect(Object.keys(WISHED_SERVICE_LABELS)).toContain(service)
})
