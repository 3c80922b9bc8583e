import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextQuestion, type Passage, previousQuestion, progress, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { score } from '@/lib/mobility-test/score'
import { bank, goldenPersonas, goldenSample, personaAnswers } from '@/tests/support/bank'

const passage = (mode: Passage['mode']): Passage => ({ mode, adaptationConsent: true })
const withAdvisor = passage('wimoov')

/** Any set of possible answers: skipped, unanswered, one or several options. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...bank.questions.map(({ options, type }) => fc.option(fc.subarray(options.map(({ id }) => id), { maxLength: type === 'multi' ? 4 : 1 }), { freq: 6 })))
  .map((chosen) => Object.fromEntries(bank.questions.flatMap(({ id }, index) => (chosen[index] ? [[id, chosen[index]]] : []))))

describe('the reference scorer', () => {
  test.each(goldenPersonas)('$name', ({ mode, answers, expected: { shown, ...expected } }) => {
    expect(questionsShown(bank, passage(mode), answers).map(({ id }) => id)).toEqual(shown)
    expect(score(bank, passage(mode), answers)).toEqual(expected)
  })

  test('says the same of 260 random answer sets', () => {
    for (const { mode, answers, expected: { shown, ...expected } } of goldenSample) {
      expect(questionsShown(bank, passage(mode), answers)).toHaveLength(shown)
      expect(score(bank, passage(mode), answers)).toEqual(expected)
    }
  })

  test('the sample reaches every profile, modality, rule, flag and question', () => {
    const reached = (pick: (expected: (typeof goldenSample)[number]['expected']) => string[]) => new Set(goldenSample.flatMap(({ expected }) => pick(expected)))
    expect(reached(({ profile }) => [profile])).toEqual(new Set(bank.profiles.map(({ id }) => id)))
    expect(reached(({ modality }) => [modality])).toEqual(new Set(bank.modalities.map(({ id }) => id)))
    expect(bank.recommendations.filter(({ id }) => !reached(({ recommendations }) => recommendations).has(id))).toEqual([])
    expect(bank.flags.filter(({ id }) => !reached(({ flags }) => flags).has(id))).toEqual([])
  })
})

describe('whatever is answered', () => {
  test('the order of answers, going back and replaying change nothing', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(fc.nat(46)), (answers, back) => {
        const result = score(bank, withAdvisor, answers)
        const replayed: Answers = {}
        for (const id of Object.keys(answers).reverse()) replayed[id] = answers[id] ?? []
        // Someone goes back, chooses otherwise, and then chooses the first answer again.
        for (const index of back) {
          const question = bank.questions[index]
          if (question && answers[question.id]) replayed[question.id] = []
        }
        Object.assign(replayed, answers)
        expect(score(bank, withAdvisor, replayed)).toEqual(result)
      }),
    )
  })

  test('scores stay between 0 and 100, and answers to hidden questions count for nothing', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = score(bank, withAdvisor, answers)
        for (const value of [...Object.values(result.dimensions), ...Object.values(result.indices)]) {
          if (value !== null) expect(value >= 0 && value <= 100).toBe(true)
        }
        const shown = new Set(questionsShown(bank, withAdvisor, answers).map(({ id }) => id))
        const visible = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)))
        expect(score(bank, withAdvisor, visible)).toEqual(result)
      }),
    )
  })

  test('an empty list and no answer score the same', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const withoutEmpty = Object.fromEntries(Object.entries(answers).filter(([, chosen]) => chosen.length > 0))
        expect(score(bank, withAdvisor, withoutEmpty)).toEqual(score(bank, withAdvisor, answers))
      }),
    )
  })

  test('a prescriber’s passation knows nothing of adaptation, nor one without the person’s consent', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const unaware: Passage[] = [passage('prescripteur'), { mode: 'beneficiaire', adaptationConsent: false }]
        for (const each of unaware) {
          expect(score(bank, each, answers).flags.filter((flag) => flag.startsWith('adaptation'))).toEqual([])
          expect(questionsShown(bank, each, answers).filter(({ dimension }) => dimension === 'adaptation')).toEqual([])
        }
      }),
    )
  })
})

describe('walking through the questions', () => {
  test('next goes to the end and comes back by previous, whatever the branches', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = questionsShown(bank, withAdvisor, answers).map(({ id }) => id)
        const walked = [shown[0] ?? '']
        for (let at = nextQuestion(bank, withAdvisor, answers, walked[0]); at; at = nextQuestion(bank, withAdvisor, answers, at.id)) walked.push(at.id)
        expect(walked).toEqual(shown)
        expect(previousQuestion(bank, withAdvisor, answers, walked[1] ?? '')?.id).toBe(walked[0])
      }),
    )
  })

  test('resuming starts at the first question without an answer; a skipped one has one', () => {
    const answers = { 'projet-motif': ['travail'], 'projet-echeance': [] }
    expect(nextQuestion(bank, withAdvisor, answers)?.id).toBe('projet-horaires')
    expect(progress(bank, withAdvisor, answers)).toMatchObject({ step: 1, stepCount: 5, answered: 2 })
    expect(nextQuestion(bank, withAdvisor, personaAnswers('Senior'))).toBeNull()
  })

  test('an answer that becomes relevant again is not lost', () => {
    const answers = { 'permis-statut': ['en-cours'], 'permis-etape': ['code'] }
    const shows = (given: Answers) => questionsShown(bank, withAdvisor, given).some(({ id }) => id === 'permis-etape')
    expect([shows(answers), shows({ ...answers, 'permis-statut': ['b'] }), shows(answers)]).toEqual([true, false, true])
  })
})
