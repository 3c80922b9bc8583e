import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerRefusal } from '@/lib/mobility-test/answer-shape'
import type { Answers } from '@/lib/mobility-test/condition'
import { publicQuestion } from '@/lib/mobility-test/public-question'
import { resultForAdvisor, resultForBeneficiary, resultForPrescriber } from '@/lib/mobility-test/result-views'
import { score } from '@/lib/mobility-test/score'
import { bank, goldenSample, personaAnswers } from '@/tests/support/bank'

const passage = { mode: 'wimoov', adaptationConsent: true } as const
const forPrescriber = (answers: Answers) => resultForPrescriber(bank, score(bank, passage, answers))

describe('what the prescriber sees', () => {
  test('is the same with and without the adaptation answers, whatever they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goldenSample), fc.constantFrom('oui', 'en-parler', 'non', 'refus'), fc.boolean(), ({ answers }, need, walks) => {
        const told = { ...answers, 'adapt-besoin': [need], 'adapt-type': [walks ? 'peu-marcher' : 'vehicule'] }
        const { 'adapt-besoin': _, 'adapt-type': __, ...untold } = told
        expect(forPrescriber(told)).toEqual(forPrescriber(untold))
      }),
    )
  })

  test('holds no answer, no point, and no sentence of a rule that rests on a flag of the advisor', () => {
    const reserved = bank.flags.filter(({ visibleTo }) => !visibleTo.includes('prescripteur')).map(({ label }) => label)
    for (const { answers } of goldenSample) {
      const view = forPrescriber(answers)
      expect(view.flags.filter((label) => reserved.includes(label))).toEqual([])
      expect(JSON.stringify(view)).not.toMatch(/points|correct|answers/)
    }
  })

  test('still proposes the services of a reserved flag, under a neutral sentence', () => {
    const view = forPrescriber(personaAnswers('Allophone'))
    const neutral = view.services.filter(({ why }) => why.includes('Proposé par le Test Mobilité.'))
    expect(neutral.length).toBeGreaterThan(0)
  })
})

describe('what the person sees', () => {
  test('strengths first, three priorities at most, no number', () => {
    for (const { answers } of goldenSample) {
      const view = resultForBeneficiary(bank, score(bank, passage, answers))
      expect(view.priorities.length).toBeLessThanOrEqual(3)
      expect([...view.strengths, ...view.priorities].every((sentence) => sentence.length > 0 && !/\d/.test(sentence))).toBe(true)
    }
  })

  test('the core skills come first among the priorities', () => {
    const view = resultForBeneficiary(bank, score(bank, passage, personaAnswers('Allophone')))
    const core = bank.dimensions.filter((dimension) => dimension.core).flatMap(({ feedback }) => Object.values(feedback ?? {}))
    expect(view.priorities.every((sentence) => core.includes(sentence))).toBe(true)
  })
})

describe('what the advisor sees', () => {
  test('contradictions, and the answers that led to a rule', () => {
    const answers = personaAnswers('Se surestime')
    const view = resultForAdvisor(bank, score(bank, passage, answers), passage, answers)
    expect(view.contradictions.length).toBeGreaterThan(0)
    expect(view.reasons.some(({ answers: told }) => told.length > 0)).toBe(true)
  })
})

describe('what leaves the server of a question', () => {
  test('never points, right answers, flags, solutions or explanations', () => {
    for (const question of bank.questions) {
      const text = JSON.stringify(publicQuestion(question))
      expect(text).not.toMatch(/"(points|correct|flags|solution|explanation|maxPoints|multiScoring|showIf)"/)
    }
  })

  test('impossible answers are refused with a sentence', () => {
    const single = bank.questions.find(({ type }) => type === 'single')
    const multi = bank.questions.find(({ type, options }) => type === 'multi' && options.some(({ exclusive }) => exclusive))
    if (!single || !multi) throw new Error('The bank lacks a type of question')
    const [first = '', second = ''] = single.options.map(({ id }) => id)
    const exclusive = multi.options.find((option) => option.exclusive)?.id ?? ''
    expect(answerRefusal(single, [])).toBeNull()
    expect(answerRefusal(single, [first])).toBeNull()
    expect(answerRefusal(single, [first, second])).toMatch(/une seule/)
    expect(answerRefusal(single, ['autre'])).toMatch(/n’existe pas/)
    expect(answerRefusal(multi, [exclusive, multi.options[0]?.id ?? ''])).toMatch(/avec une autre/)
    expect(answerRefusal(multi, [exclusive, exclusive])).toMatch(/n’existe pas/)
  })
})
