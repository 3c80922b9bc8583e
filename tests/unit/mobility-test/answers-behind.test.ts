import { describe, expect, test } from 'vitest'
import { answersBehind } from '@/lib/mobility-test/answers-behind'
import { emptyState, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers, ScoringState } from '@/lib/mobility-test/condition'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { score } from '@/lib/mobility-test/score'
import { bank, personaAnswers } from '@/tests/support/bank'
import { persona } from '@/tests/support/personas-test-mobilite'

const passage = { mode: 'wimoov', adaptationConsent: true } as const

/** The questions whose answers made this condition true, by id. */
function behind(condition: Condition, answers: Answers): string[] {
  const { dimensions, indices, profile, flags } = score(bank, passage, answers)
  const shown = new Set(questionsShown(bank, passage, answers).map(({ id }) => id))
  const state: ScoringState = { ...emptyState(bank, answers), shown, dimensions, indices, profile, flags: new Set(flags) }
  return answersBehind(bank, condition, state).map(({ question }) => bank.questions.find(({ text }) => text === question)!.id)
}

describe('the answers behind a condition', () => {
  test('a flag: every answer that raised it, and nothing when it is absent', () => {
    const far = persona({ 'projet-arret': 'loin', 'tc-gene': ['loin', 'prix'] })
    expect(behind({ flag: 'offre-faible' }, far)).toEqual(['projet-arret', 'tc-gene'])
    expect(behind({ flag: 'offre-faible' }, persona())).toEqual([])
  })

  test('a flag of a contradiction: what was said, and the exercise, of the contradictions that fired alone', () => {
    expect(behind({ flag: 'ecart-declaratif' }, persona({ 'sb-message': 'nsp' }))).toEqual(['sb-lire', 'sb-message'])
  })

  test('not: the other answer that was given', () => {
    expect(behind({ not: { question: 'permis-statut', in: ['non-valable'] } }, persona())).toEqual(['permis-statut'])
    expect(behind({ not: { flag: 'urgence' } }, persona())).toEqual([])
  })

  test('any: only the branches that hold; all: each of them, in the order of the Test', () => {
    const either: Condition = { any: [{ question: 'tc-seul', in: ['nouveau'] }, { question: 'tc-usage', in: ['jamais'] }] }
    expect(behind(either, persona())).toEqual(['tc-seul'])
    const both: Condition = { all: [{ question: 'tc-seul', in: ['nouveau'] }, { question: 'tc-usage', in: ['souvent'] }] }
    expect(behind(both, persona())).toEqual(['tc-usage', 'tc-seul'])
  })

  test('dimensions that are counted: the answers of those that meet the threshold, not of the others', () => {
    const weak: Condition = { countDimensions: { ids: ['transports', 'confiance'], op: 'lt', value: 40 }, min: 1 }
    const answers = persona({ 'conf-seul': 'pas-du-tout', 'conf-peurs': ['perdre', 'nuit', 'foule'], 'conf-entourage': 'non', 'conf-essayer': 'pas-du-tout' })
    expect(behind(weak, answers)).toEqual(['conf-seul', 'conf-peurs', 'conf-entourage', 'conf-essayer'])
  })

  test('a profile: what made it; an index and the coverage rest on the whole Test and name no answer', () => {
    const answers = personaAnswers('Allophone')
    expect(behind({ profile: ['renforce'] }, answers)).toEqual(expect.arrayContaining(['tc-seul', 'rep-plan', 'conf-seul']))
    expect(behind({ profile: ['renforce'] }, answers)).not.toContain('bud-depense')
    expect(behind({ index: 'autonomie', op: 'lt', value: 45 }, answers)).toEqual([])
    expect(behind({ coverage: { group: 'competence', op: 'gte', value: 4 } }, answers)).toEqual([])
  })

  test('an answer to a hidden question is never told', () => {
    const licensed = { ...persona({ 'permis-statut': 'b' }), 'permis-etape': ['arret'] }
    expect(behind({ dimension: 'permis-vehicule', op: 'gte', value: 0 }, licensed)).not.toContain('permis-etape')
    expect(behind({ not: { question: 'permis-etape', in: ['code'] } }, licensed)).toEqual([])
  })
})
