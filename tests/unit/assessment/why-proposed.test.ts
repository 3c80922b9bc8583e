import { describe, expect, test } from 'vitest'
import { whyOf } from '@/lib/assessment/why-proposed'
import type { Answers } from '@/lib/mobility-test/condition'
import { resultForBeneficiary } from '@/lib/mobility-test/result-views'
import { score } from '@/lib/mobility-test/score'
import { bank, goldenPersonas, goldenSample } from '@/tests/support/bank'
import { persona } from '@/tests/support/personas-test-mobilite'

const passage = { mode: 'wimoov', adaptationConsent: true } as const
const read = (answers: Answers) => {
  const scored = score(bank, passage, answers)
  const plain = resultForBeneficiary(bank, scored)
  return { plain, why: whyOf(bank, scored, passage, answers, plain) }
}

describe('why something is proposed to the person', () => {
  test('every priority and every service says why, in the plain words of the bank, never in those for professionals', () => {
    const professional = bank.recommendations.map(({ professionalText }) => professionalText)
    for (const { answers } of [...goldenPersonas, ...goldenSample]) {
      const { plain, why } = read(answers)
      for (const sentence of plain.priorities) expect(why.priorities[sentence]?.sentences).toEqual([expect.stringMatching(/^Cela vient de vos réponses sur «\u00a0.+\u00a0»\.$/)])
      for (const { id } of plain.services) {
        expect(why.services[id]?.sentences.length).toBeGreaterThan(1)
        expect(professional.filter((text) => why.services[id]?.sentences.includes(text))).toEqual([])
      }
    }
  })

  test('names the person’s own answers, and an exercise by its theme alone', () => {
    const { why } = read(persona({ 'velo-envie': 'oui', 'velo-niveau': 'appris', 'rep-plan': 'gare' }))
    const exercises = bank.questions.filter(({ type }) => type === 'practical').map(({ text }) => text)
    const said = [...Object.values(why.priorities), ...Object.values(why.services)]
    expect(said.flatMap(({ answers }) => answers).length).toBeGreaterThan(0)
    for (const { question } of said.flatMap(({ answers }) => answers)) expect(exercises).not.toContain(question)
  })

  test('what an advisor added says so', () => {
    const answers = persona({})
    const scored = score(bank, passage, answers)
    const added = bank.services.find(({ id }) => !scored.services.includes(id))!
    const why = whyOf(bank, scored, passage, answers, { priorities: [], services: [{ id: added.id, label: added.label, text: added.beneficiaryText }] })
    expect(why.services[added.id]).toEqual({ sentences: ['Votre conseiller l’a ajouté pour vous.'], answers: [] })
  })
})
