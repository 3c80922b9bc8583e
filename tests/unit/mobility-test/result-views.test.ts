import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { resultForAdvisor, resultForBeneficiary, resultForPrescriber } from '@/lib/mobility-test/result-views'
import { score } from '@/lib/mobility-test/score'
import { anyAnswers } from '@/tests/support/any-answers'
import { bank, goldenSample, personaAnswers } from '@/tests/support/bank'
import { persona } from '@/tests/support/personas-test-mobilite'

const passage = { mode: 'wimoov', adaptationConsent: true } as const
const forPrescriber = (answers: Answers) => resultForPrescriber(bank, score(bank, passage, answers))
const forPerson = (answers: Answers) => resultForBeneficiary(bank, score(bank, passage, answers))
const forAdvisor = (answers: Answers) => resultForAdvisor(bank, score(bank, passage, answers), passage, answers)
const NEUTRAL = 'Proposé par le Test Mobilité.'

describe('what the prescriber sees', () => {
  const adaptation = bank.questions.filter(({ dimension }) => dimension === 'adaptation')
  const need = fc.record({
    'adapt-besoin': fc.subarray(adaptation[0]!.options.map(({ id }) => id), { maxLength: 1 }),
    'adapt-type': fc.subarray(adaptation[1]!.options.map(({ id }) => id)),
  })

  test('is the same whatever the adaptation answers are, and without any', () => {
    fc.assert(
      fc.property(fc.oneof(anyAnswers, fc.constantFrom(...goldenSample).map(({ answers }) => answers)), need, (answers, told) => {
        const { 'adapt-besoin': _, 'adapt-type': __, ...untold } = answers
        expect(forPrescriber({ ...untold, ...told })).toEqual(forPrescriber(untold))
      }),
      { numRuns: 300 },
    )
  })

  test('never names an adaptation, even for who asked for one', () => {
    const view = JSON.stringify(forPrescriber(persona({ 'adapt-besoin': 'oui', 'adapt-type': ['vehicule', 'audition'] })))
    expect(view).not.toMatch(/adapt|Besoins particuliers|Cap emploi|MDPH/i)
    expect(JSON.stringify(forAdvisor(persona({ 'adapt-besoin': 'oui' })))).toMatch(/adaptation-partenaire/)
  })

  test('holds no answer, no score, no contradiction, and no flag of the advisor', () => {
    const reserved = bank.flags.filter(({ visibleTo }) => !visibleTo.includes('prescripteur')).map(({ label }) => label)
    for (const { answers } of goldenSample) {
      const view = forPrescriber(answers)
      expect(view.flags.filter((label) => reserved.includes(label))).toEqual([])
      expect(Object.keys(view).sort()).toEqual(['flags', 'levels', 'modality', 'profile', 'resources', 'services'])
      expect(Object.keys(view.levels[0]!).sort()).toEqual(['dimension', 'level', 'levelId'])
    }
  })

  test('a rule that looks at a flag of the advisor keeps its services, under the same neutral sentence whatever fired it', () => {
    const why = (answers: Answers) => forPrescriber(answers).services.find(({ id }) => id === 'appui-demarches-permis')?.why
    expect(why(persona({ 'permis-statut': 'non-valable' }))).toEqual([NEUTRAL])
    expect(why(persona({ 'permis-statut': 'etranger' }))).toEqual([NEUTRAL])
  })

  test('a rule that looks at nothing reserved tells its sentence', () => {
    const { services, resources } = forPrescriber(persona({ 'vehicule-acces': 'voiture', 'vehicule-etat': 'petit' }))
    expect(services.find(({ id }) => id === 'garage-solidaire')?.why).toEqual(['Prescription garage solidaire.'])
    expect(resources.every(({ why }) => why.length > 0)).toBe(true)
  })

  test('levels in words; a dimension that was not evaluated has none', () => {
    const { levels } = forPrescriber(personaAnswers('Test abandonne'))
    expect(levels.find(({ dimension }) => dimension === 'Bus, car, tram, métro et train')).toMatchObject({ level: 'Point fort', levelId: 'acquis' })
    expect(levels.find(({ dimension }) => dimension === 'Confiance')).toMatchObject({ level: null, levelId: null })
    expect(levels.map(({ dimension }) => dimension)).not.toContain('Besoins particuliers')
  })
})

describe('what the person sees', () => {
  test('strengths, three priorities at most, never both of one dimension, no number', () => {
    for (const { answers } of goldenSample) {
      const { strengths, priorities, ...view } = forPerson(answers)
      expect(priorities.length).toBeLessThanOrEqual(3)
      const spoken = [...strengths, ...priorities, ...view.profileText, view.modalityText, ...view.services.map(({ text }) => text)]
      expect(spoken.filter((sentence) => sentence === '' || /\d/.test(sentence))).toEqual([])
      expect(view.profileText.length).toBeGreaterThan(0)
    }
  })

  test('among the priorities the core skills come first, then the lowest score', () => {
    const answers = personaAnswers('Allophone')
    const { dimensions } = score(bank, passage, answers)
    const core = bank.dimensions.filter((dimension) => dimension.core && typeof dimensions[dimension.id] === 'number')
    const ranked = core.sort((one, other) => dimensions[one.id]! - dimensions[other.id]!)
    const level = (id: string) => (dimensions[id]! < 40 ? 'a-travailler' : 'a-consolider')
    expect(forPerson(answers).priorities).toEqual(ranked.slice(0, 3).map(({ id, feedback }) => feedback?.[level(id)]))
  })

  test('services and resources in the order of their rules’ priority', () => {
    for (const { answers, mode, expected } of goldenSample) {
      if (mode !== 'wimoov') continue
      const { services, resources } = forPerson(answers)
      expect([services.map(({ id }) => id), resources.map(({ id }) => id)]).toEqual([expected.services, expected.resources])
    }
  })
})

describe('what the advisor sees', () => {
  const reason = (answers: Answers, rule: string) => {
    const sentence = bank.recommendations.find(({ id }) => id === rule)?.professionalText
    return forAdvisor(answers).reasons.find(({ text }) => text === sentence)?.answers.map(({ answer }) => answer)
  }

  test('the contradictions that fired, and only those', () => {
    expect(forAdvisor(persona()).contradictions).toEqual([])
    expect(forAdvisor(persona({ 'sb-message': 'nsp' })).contradictions).toEqual(['Se dit à l’aise en lecture mais message non compris.'])
  })

  test('scores by dimension and index, every fired rule, and the flags of all', () => {
    const answers = personaAnswers('Senior')
    const { dimensions, indices, recommendations } = score(bank, passage, answers)
    const { scores, reasons, flags } = forAdvisor(answers)
    expect(scores.map(({ value }) => value)).toEqual([...Object.values(dimensions), ...Object.values(indices)])
    expect(reasons).toHaveLength(recommendations.length)
    expect(flags).toContain('Souhaite parler d’une adaptation')
  })

  test('the answer that raised a flag, an exercise that failed, and the answers that a score counts', () => {
    expect(reason(persona({ 'projet-echeance': '15-jours' }), 'r-urgence')).toEqual(['Oui, dans moins de 15 jours'])
    expect(reason(persona({ 'sb-horaire': '0822' }), 'r-lecture')).toEqual(['Le bus de 8\u00a0h\u00a022'])
    const unsure = persona({ 'conf-seul': 'pas-du-tout', 'conf-entourage': 'non', 'conf-essayer': 'nsp' })
    // « Je ne sais pas » has no points: the score of the dimension does not count it.
    expect(reason(unsure, 'r-confiance')).toEqual(['Non, pas du tout', 'Rien de tout cela', 'Non, personne'])
  })

  test('only the branch that fired: at ease in transport but « je ne sais pas comment faire »', () => {
    expect(reason(persona({ 'tc-gene': ['savoir', 'prix'] }), 'r-transports')).toEqual(['C’est trop cher, Je ne sais pas comment faire'])
  })

  test('a rule that looks at a profile tells what made the profile', () => {
    expect(reason(personaAnswers('Allophone'), 'r-renforce')).toContain('Seulement avec quelqu’un')
  })

  test('every answer told is one that was given to a question that was shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = questionsShown(bank, passage, answers)
        const given = new Set(shown.filter(({ id }) => (answers[id] ?? []).length > 0).map(({ text }) => text))
        const told = forAdvisor(answers).reasons.flatMap((one) => one.answers)
        expect(told.filter(({ question, answer }) => !given.has(question) || answer === '')).toEqual([])
      }),
    )
  })
})
