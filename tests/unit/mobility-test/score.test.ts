import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Passage, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { score } from '@/lib/mobility-test/score'
import { anyAnswers } from '@/tests/support/any-answers'
import { bank, goldenPersonas, goldenSample } from '@/tests/support/bank'

const passage = (mode: Passage['mode']): Passage => ({ mode, adaptationConsent: true })
const withAdvisor = passage('wimoov')
const MODES = ['prescripteur', 'wimoov', 'beneficiaire'] as const

describe('the reference scorer', () => {
  test.each(goldenPersonas)('$name', ({ mode, answers, expected: { shown, ...expected } }) => {
    expect(questionsShown(bank, passage(mode), answers).map(({ id }) => id)).toEqual(shown)
    expect(score(bank, passage(mode), answers)).toEqual(expected)
  })

  test('says the same of 310 random answer sets', () => {
    expect(goldenSample).toHaveLength(310)
    for (const { mode, answers, expected: { shown, ...expected } } of goldenSample) {
      expect(questionsShown(bank, passage(mode), answers).map(({ id }) => id)).toEqual(shown)
      expect(score(bank, passage(mode), answers)).toEqual(expected)
    }
  })

  test('the sample reaches every profile, modality, rule, flag, question, service and resource', () => {
    const scores = goldenSample.map(({ mode, answers }) => score(bank, passage(mode), answers))
    const shown = goldenSample.flatMap(({ mode, answers }) => questionsShown(bank, passage(mode), answers).map(({ id }) => id))
    const missing = (all: { id: string }[], reached: string[]) => all.filter(({ id }) => !reached.includes(id))
    expect(missing(bank.profiles, scores.map(({ profile }) => profile))).toEqual([])
    expect(missing(bank.modalities, scores.map(({ modality }) => modality))).toEqual([])
    expect(missing(bank.recommendations, scores.flatMap(({ recommendations }) => recommendations))).toEqual([])
    expect(missing(bank.flags, scores.flatMap(({ flags }) => flags))).toEqual([])
    expect(missing(bank.services, scores.flatMap(({ services }) => services))).toEqual([])
    expect(missing(bank.resources, scores.flatMap(({ resources }) => resources))).toEqual([])
    expect(missing(bank.questions, shown)).toEqual([])
  })
})

describe('whatever is answered', () => {
  test('the order in which questions were answered changes nothing', () => {
    const reordered = (answers: Answers) => fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length })
    const shuffled = anyAnswers.chain((answers) => fc.tuple(fc.constant(answers), reordered(answers)))
    fc.assert(
      fc.property(shuffled, ([answers, entries]) => {
        expect(score(bank, withAdvisor, Object.fromEntries(entries))).toEqual(score(bank, withAdvisor, answers))
      }),
    )
  })

  test('going back, answering otherwise and answering the first way again changes nothing', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.array(fc.constantFrom(...bank.questions), { minLength: 1, maxLength: 12 }), (answers, others, back) => {
        const replayed = { ...answers }
        for (const { id } of back) replayed[id] = others[id] ?? []
        score(bank, withAdvisor, replayed)
        for (const { id } of back) delete replayed[id]
        for (const { id } of back) if (answers[id]) replayed[id] = answers[id]
        expect(score(bank, withAdvisor, replayed)).toEqual(score(bank, withAdvisor, answers))
      }),
    )
  })

  test('scoring changes neither the answers nor the bank', () => {
    const before = JSON.stringify(bank)
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const given = structuredClone(answers)
        score(bank, withAdvisor, answers)
        expect(answers).toEqual(given)
      }),
    )
    expect(JSON.stringify(bank)).toBe(before)
  })

  test('scores stay whole numbers between 0 and 100', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...MODES), (answers, mode) => {
        const { dimensions, indices } = score(bank, passage(mode), answers)
        for (const value of [...Object.values(dimensions), ...Object.values(indices)]) {
          expect(value === null || (Number.isInteger(value) && value >= 0 && value <= 100)).toBe(true)
        }
      }),
    )
  })

  test('answers to hidden questions count for nothing', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...MODES), (answers, mode) => {
        const shown = new Set(questionsShown(bank, passage(mode), answers).map(({ id }) => id))
        const visible = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)))
        expect(score(bank, passage(mode), visible)).toEqual(score(bank, passage(mode), answers))
      }),
    )
  })

  test('a skipped question scores as one never answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const unanswered = Object.fromEntries(Object.entries(answers).filter(([, chosen]) => chosen.length > 0))
        expect(score(bank, withAdvisor, unanswered)).toEqual(score(bank, withAdvisor, answers))
      }),
    )
  })

  test('a prescriber’s passation knows nothing of adaptation, nor one without the person’s consent', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const unaware: Passage[] = [passage('prescripteur'), { mode: 'beneficiaire', adaptationConsent: false }, { mode: 'wimoov', adaptationConsent: false }]
        for (const each of unaware) {
          expect(score(bank, each, answers).flags.filter((flag) => flag.startsWith('adaptation'))).toEqual([])
          expect(questionsShown(bank, each, answers).filter(({ dimension }) => dimension === 'adaptation')).toEqual([])
        }
      }),
    )
  })

  test('« autonome » is never said of someone who is blocked, nor of someone with neither a vehicle they may drive nor a bus', () => {
    const blocking = ['urgence', 'vehicule-immobilise', 'budget-critique', 'ecart-declaratif']
    const anyOf = (chosen: string[] = [], wanted: string[]) => chosen.some((id) => wanted.includes(id))
    for (const { answers, mode } of goldenSample) {
      const { profile, flags, dimensions, indices } = score(bank, passage(mode), answers)
      if (profile !== 'autonome') continue
      const drives = anyOf(answers['vehicule-acces'], ['voiture', 'voiture-pretee', 'deux-roues']) && anyOf(answers['permis-statut'], ['b', 'autre', 'etranger-ue'])
      const rides = (dimensions.transports ?? 0) >= 70 && (dimensions.budget ?? 0) >= 50 && anyOf(answers['projet-arret'], ['pres-frequent'])
      expect(anyOf(flags, blocking) || anyOf(answers['projet-renonce'], ['plusieurs'])).toBe(false)
      expect(rides || (drives && (indices.moyens ?? 0) >= 50)).toBe(true)
    }
  })
})
