import { describe, expect, test } from 'vitest'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import { exitBank } from '@/lib/mobility-test/exit-bank'
import { namedLevel } from '@/lib/mobility-test/level'
import { resultForAdvisor } from '@/lib/mobility-test/result-views'
import { score } from '@/lib/mobility-test/score'
import { bank, goldenPersonas, goldenSample } from '@/tests/support/bank'
import { aimedAnswers } from '@/tests/support/aimed-answers'

const passage = { mode: 'wimoov', adaptationConsent: true } as const
// The golden sets first, then seeded answers drawn towards each rule.
const sets = [...goldenPersonas, ...goldenSample].map(({ answers }) => answers)
const passed = [...sets, ...aimedAnswers(bank, 6000)].map((answers) => ({ answers, result: score(bank, passage, answers) }))
const scored = passed.map(({ result }) => result)
const told = new Set(passed.filter(({ result }) => result.flags.includes('ecart-declaratif')).flatMap(({ answers, result }) => resultForAdvisor(bank, result, passage, answers).contradictions))
const dimensions = bank.dimensions.filter((dimension) => dimension.scored).map(({ id }) => id)

describe('every thing that the bank promises is reached by some answers', () => {
  test.each(bank.recommendations.map(({ id }) => id))('the rule %s', (id) => expect(scored.some(({ recommendations }) => recommendations.includes(id))).toBe(true))
  test.each(bank.profiles.map(({ id }) => id))('the profile %s', (id) => expect(scored.some(({ profile }) => profile === id)).toBe(true))
  test.each(bank.modalities.map(({ id }) => id))('the modality %s', (id) => expect(scored.some(({ modality }) => modality === id)).toBe(true))
  test.each(bank.services.map(({ id }) => id))('the service %s', (id) => expect(scored.some(({ services }) => services.includes(id))).toBe(true))
  test.each(bank.resources.map(({ id }) => id))('the resource %s', (id) => expect(scored.some(({ resources }) => resources.includes(id))).toBe(true))
  test.each(bank.flags.map(({ id }) => id))('the flag %s', (id) => expect(scored.some(({ flags }) => flags.includes(id))).toBe(true))
  test.each(bank.consistencyChecks.map(({ professionalText }) => professionalText))('the contradiction « %s »', (text) => expect(told).toContain(text))
  test.each(dimensions)('each level of %s, and not evaluated', (id) => {
    const reached = new Set([...scored, score(bank, passage, {})].map((result) => namedLevel(bank, result.dimensions[id]).levelId))
    expect(reached).toEqual(new Set([...bank.scoring.levels.map((level) => level.id), null]))
  })
  test.each(bank.consistencyChecks.map(({ id, when }) => [id, when] as const))('the contradiction %s looks at questions that exist', (_, when) => {
    const known = new Set(bank.questions.map(({ id }) => id))
    for (const leaf of leavesOf(when)) expect(known.has('question' in leaf ? leaf.question : 'practicalFailed' in leaf ? leaf.practicalFailed : '')).toBe(true)
  })
})

test('the measure at the exit: the questions of the bank that are marked for it, always asked, in steps from one', () => {
  const exit = exitBank(bank)
  expect(exit.questions.map(({ id }) => id)).toEqual(bank.questions.filter(({ remeasure }) => remeasure).map(({ id }) => id))
  expect(exit.questions.map(({ id }) => id)).toEqual(bank.exitRemeasure)
  expect(exit.questions.every(({ showIf }) => showIf === null)).toBe(true)
  expect(exit.steps.map(({ order }) => order)).toEqual(exit.steps.map((_, index) => index + 1))
  expect(new Set(exit.questions.map(({ step }) => step))).toEqual(new Set(exit.steps.map(({ order }) => order)))
})
