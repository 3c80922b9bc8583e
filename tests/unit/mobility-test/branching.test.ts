import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '@/lib/mobility-test/bank'
import { nextQuestion, type Passage, previousQuestion, progress, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { score } from '@/lib/mobility-test/score'
import { anyAnswers } from '@/tests/support/any-answers'
import { bank, personaAnswers } from '@/tests/support/bank'

const withAdvisor: Passage = { mode: 'wimoov', adaptationConsent: true }
const shownIds = (answers: Answers, passage = withAdvisor) => questionsShown(bank, passage, answers).map(({ id }) => id)

describe('the questions shown', () => {
  test('follow the bank’s order and only look at answers of shown questions', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const orders = questionsShown(bank, withAdvisor, answers).map(({ order }) => order)
        expect(orders).toEqual([...orders].sort((one, other) => one - other))
      }),
    )
    // « permis-envie » is hidden for a licence B: what was answered there before no longer opens the cost of a car.
    const before = { 'permis-statut': ['non'], 'permis-envie': ['bientot'] }
    expect(shownIds(before)).toContain('bud-cout-voiture')
    expect(shownIds({ ...before, 'permis-statut': ['b'] })).not.toContain('bud-cout-voiture')
  })

  test('adaptation: with consent, in a sitting with an advisor or of the person alone; its detail only after a yes', () => {
    const adaptation = (passage: Passage, answers: Answers = {}) => shownIds(answers, passage).filter((id) => id.startsWith('adapt-'))
    const yes = { 'adapt-besoin': ['oui'] }
    expect(adaptation({ mode: 'prescripteur', adaptationConsent: true }, yes)).toEqual([])
    for (const mode of ['wimoov', 'beneficiaire'] as const) {
      expect(adaptation({ mode, adaptationConsent: false }, yes)).toEqual([])
      expect(adaptation({ mode, adaptationConsent: true })).toEqual(['adapt-besoin'])
      expect(adaptation({ mode, adaptationConsent: true }, yes)).toEqual(['adapt-besoin', 'adapt-type'])
    }
  })

  test('an answer that becomes hidden counts for nothing, and counts again when its question comes back', () => {
    const stopped = { ...personaAnswers('Jeune'), 'permis-statut': ['en-cours'], 'permis-etape': ['arret'] }
    const raised = (answers: Answers) => score(bank, withAdvisor, answers).flags.includes('permis-arret')
    expect([raised(stopped), raised({ ...stopped, 'permis-statut': ['b'] }), raised(stopped)]).toEqual([true, false, true])
  })
})

/** The questions met from one to the end; one more than there are would be a loop. */
function walk(from: string, step: (questionId: string) => Question | null): string[] {
  const met = [from]
  for (let at = step(from); at && met.length <= bank.questions.length; at = step(at.id)) met.push(at.id)
  return met
}

describe('walking through the questions', () => {
  test('next goes to the end and previous comes back, whatever the branches', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = shownIds(answers)
        expect(walk(shown[0]!, (id) => nextQuestion(bank, withAdvisor, answers, id))).toEqual(shown)
        expect(walk(shown.at(-1)!, (id) => previousQuestion(bank, withAdvisor, answers, id)).reverse()).toEqual(shown)
      }),
    )
  })

  test('resuming starts at the first question without an answer; a skipped one has one', () => {
    const answers = { 'projet-motif': ['travail'], 'projet-echeance': [] }
    expect(nextQuestion(bank, withAdvisor, {})?.id).toBe('projet-motif')
    expect(nextQuestion(bank, withAdvisor, answers)?.id).toBe('projet-horaires')
    expect(nextQuestion(bank, withAdvisor, personaAnswers('Senior'))).toBeNull()
    expect(nextQuestion(bank, withAdvisor, Object.fromEntries(bank.questions.map(({ id }) => [id, []])))).toBeNull()
  })

  test('after a question that its own answer to another one has hidden, one goes on from its place', () => {
    expect(nextQuestion(bank, withAdvisor, { 'permis-statut': ['b'] }, 'permis-etape')?.id).toBe('permis-pratique')
    expect(previousQuestion(bank, withAdvisor, {}, 'projet-motif')).toBeNull()
    expect(nextQuestion(bank, withAdvisor, {}, 'adapt-besoin')).toBeNull()
  })

  test('progress says the step, its name, and how many shown questions were seen', () => {
    expect(progress(bank, withAdvisor, {})).toMatchObject({ step: 1, stepCount: 5, stepLabel: 'Votre projet', answered: 0 })
    expect(progress(bank, withAdvisor, { 'projet-motif': ['travail'], 'projet-echeance': [] })).toMatchObject({ step: 1, answered: 2 })
    expect(progress(bank, withAdvisor, {}, 'tc-usage')).toMatchObject({ step: 3, stepLabel: 'Les transports, la marche et le vélo' })
    const done = progress(bank, withAdvisor, personaAnswers('Senior'))
    expect(done).toMatchObject({ step: 5, answered: done.shown })
  })

  test('progress never counts more answers than questions', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { answered, shown } = progress(bank, withAdvisor, answers)
        expect(answered).toBeLessThanOrEqual(shown)
      }),
    )
  })
})
