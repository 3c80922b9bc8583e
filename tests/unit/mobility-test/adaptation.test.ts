import { describe, expect, test } from 'vitest'
import { withoutAdaptation } from '@/lib/mobility-test/adaptation'
import type { Bank } from '@/lib/mobility-test/bank'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { adaptationItems, decisionWithoutAdaptation } from '@/lib/mobility-test/decision'
import { score } from '@/lib/mobility-test/score'
import { bank } from '@/tests/support/bank'
import { persona } from '@/tests/support/personas-test-mobilite'

const passage = { mode: 'wimoov', adaptationConsent: true } as const
const inNeed = persona({ 'adapt-besoin': 'oui', 'adapt-type': ['vehicule'], 'vehicule-acces': 'voiture', 'vehicule-etat': 'petit' })

/** The bank with one more rule, that fires for « inNeed » and proposes a service that nothing else does then. */
const withRule = (when: Condition, changed: Partial<Bank> = {}): Bank => {
  const rule = { id: 'r-new', priority: 1, when, services: ['velo-ecole'], resources: ['res-microcredit'], beneficiaryText: 'x', professionalText: 'y' }
  return { ...bank, ...changed, recommendations: [...bank.recommendations, rule] }
}

describe('a score without adaptation', () => {
  test('keeps the rest: flags, rules, services and resources in their order', () => {
    const scored = score(bank, passage, inNeed)
    expect(scored.services).toContain('adaptation-partenaire')
    expect(withoutAdaptation(bank, scored)).toEqual(score(bank, passage, { ...inNeed, 'adapt-besoin': [], 'adapt-type': [] }))
  })

  const check = { id: 'c-new', flag: 'isolement', when: { question: 'adapt-besoin', in: ['oui'] }, professionalText: 'z' }
  const follow = {
    ...bank.questions[0]!,
    id: 'follow-up',
    order: 48,
    showIf: { question: 'adapt-type', in: ['vehicule'] },
    options: [
      { id: 'a', label: 'A', points: null, flags: ['tc-apprendre'] },
      { id: 'b', label: 'B', points: null },
    ],
  }
  const named = { id: 'adaptation-accueil', label: 'N', visibleTo: ['conseiller' as const] }
  const welcome = { ...follow, showIf: null, options: follow.options.map((option) => ({ ...option, flags: [named.id] })) }
  const profile = { ...bank.profiles[0]!, id: 'new', order: 0, when: { flag: 'adaptation-demandee' } }
  const cases: [string, Bank][] = [
    ['a question', withRule({ question: 'adapt-type', in: ['vehicule'] })],
    ['a flag, under other conditions', withRule({ all: [{ always: true }, { any: [{ flag: 'urgence' }, { flag: 'adaptation-demandee' }] }] })],
    ['the absence of an answer', withRule({ not: { question: 'adapt-besoin', in: ['non'] } })],
    ['a flag that a contradiction raises', withRule({ flag: 'isolement' }, { consistencyChecks: [check] })],
    ['a flag of a question that only the need shows', withRule({ flag: 'tc-apprendre' }, { questions: [...bank.questions, follow] })],
    ['a flag named after a need, raised elsewhere', withRule({ flag: named.id }, { flags: [...bank.flags, named], questions: [...bank.questions, welcome] })],
    ['a profile', withRule({ profile: ['new'] }, { profiles: [profile, ...bank.profiles] })],
  ]
  test.each(cases)('drops a rule that looks at %s', (_, changed) => {
    const scored = score(changed, passage, { ...inNeed, 'follow-up': ['a'] })
    expect(scored.recommendations).toContain('r-new')
    const without = withoutAdaptation(changed, scored)
    expect(without.recommendations).not.toContain('r-new')
    expect(without.services).not.toContain('velo-ecole')
    expect(without.resources).not.toContain('res-microcredit')
    expect(without.services).toContain('garage-solidaire')
  })

  test('keeps a service that another rule proposes too', () => {
    const recommendations = bank.recommendations.map((rule) => (rule.id === 'r-adaptation' ? { ...rule, services: ['garage-solidaire'] } : rule))
    const changed = { ...bank, recommendations }
    expect(withoutAdaptation(changed, score(changed, passage, inNeed)).services).toContain('garage-solidaire')
  })
})

describe('a validated decision without adaptation', () => {
  const scored = score(bank, passage, inNeed)

  test('loses what the bank proposes for that subject alone, proposed or chosen by hand, and nothing else', () => {
    expect([...adaptationItems(bank)]).toEqual(['adaptation-partenaire'])
    const open = { ...scored, services: ['garage-solidaire', 'velo-ecole'] }
    expect(decisionWithoutAdaptation(bank, scored, { ...open, services: [...open.services, 'adaptation-partenaire'] })).toEqual(open)
    expect(decisionWithoutAdaptation(bank, { ...scored, services: [] }, { ...open, services: ['adaptation-partenaire'] }).services).toEqual([])
  })

  test('loses what such a rule alone proposed to this person, though another rule may propose it', () => {
    const changed = withRule({ question: 'adapt-type', in: ['vehicule'] })
    const decided = score(changed, passage, inNeed)
    expect(decided.services).toContain('velo-ecole')
    expect(decisionWithoutAdaptation(changed, decided, decided).services).not.toContain('velo-ecole')
  })
})
