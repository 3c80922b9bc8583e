import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adaptationSources, reveals } from '@/lib/mobility-test/adaptation'
import { parseBank } from '@/lib/mobility-test/bank'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { bank } from '@/tests/support/bank'

const ids = (list: { id: string }[]) => list.map(({ id }) => id)
const repeated = (list: string[]) => list.filter((id, index) => list.indexOf(id) !== index)
const unknown = (used: string[], known: string[]) => used.filter((id) => !known.includes(id))
const questions = new Map(bank.questions.map((question) => [question.id, question]))

/** What a condition names that the bank does not have. */
function dangling(condition: Condition): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if ('question' in leaf) return unknown(leaf.in, ids(questions.get(leaf.question)?.options ?? []))
    if ('flag' in leaf) return unknown([leaf.flag], ids(bank.flags))
    if ('dimension' in leaf) return unknown([leaf.dimension], ids(bank.dimensions))
    if ('index' in leaf) return unknown([leaf.index], ids(bank.scoring.indices))
    if ('countDimensions' in leaf) return unknown(leaf.countDimensions.ids, ids(bank.dimensions))
    if ('coverage' in leaf) return unknown([leaf.coverage.group], bank.dimensions.map(({ group }) => group))
    if ('profile' in leaf) return unknown(leaf.profile, ids(bank.profiles))
    if ('practicalFailed' in leaf) return questions.get(leaf.practicalFailed)?.type === 'practical' ? [] : [leaf.practicalFailed]
    return []
  })
}

describe('the published bank', () => {
  test('is version 1.1.1, with the questions that it announces', () => {
    expect(bank.meta).toMatchObject({ version: '1.1.1', questionCount: bank.questions.length })
    expect(bank.questions.filter(({ type }) => type === 'practical')).toHaveLength(bank.meta.practicalCount)
    expect(bank.meta.estimatedMinutes.min).toBeLessThanOrEqual(bank.meta.estimatedMinutes.max)
  })

  test('repeats no id', () => {
    const { questions: asked, dimensions, steps, flags, profiles, modalities, services, resources, recommendations, consistencyChecks } = bank
    const lists = [asked, dimensions, steps, flags, profiles, modalities, services, resources, recommendations, consistencyChecks]
    for (const list of lists) expect(repeated(ids(list))).toEqual([])
    for (const { options } of bank.questions) expect(repeated(ids(options))).toEqual([])
  })

  test('every reference leads somewhere', () => {
    const conditions = [...bank.recommendations, ...bank.profiles, ...bank.modalities, ...bank.consistencyChecks].map(({ when }) => when)
    expect([...conditions, ...bank.questions.flatMap(({ showIf }) => showIf ?? [])].flatMap(dangling)).toEqual([])
    expect(unknown(bank.questions.map(({ dimension }) => dimension), ids(bank.dimensions))).toEqual([])
    expect(unknown(bank.resources.map(({ dimension }) => dimension), ids(bank.dimensions))).toEqual([])
    expect(unknown(bank.scoring.indices.flatMap(({ weights }) => Object.keys(weights)), ids(bank.dimensions))).toEqual([])
    expect(bank.exitRemeasure.filter((id) => !questions.get(id)?.remeasure)).toEqual([])
  })

  test('every service and resource is proposed by a rule, every flag is raised by something', () => {
    expect(new Set(bank.recommendations.flatMap(({ services }) => services))).toEqual(new Set(ids(bank.services)))
    expect(new Set(bank.recommendations.flatMap(({ resources }) => resources))).toEqual(new Set(ids(bank.resources)))
    const byOptions = bank.questions.flatMap(({ options }) => options.flatMap(({ flags = [] }) => flags))
    expect(new Set([...byOptions, ...bank.consistencyChecks.map(({ flag }) => flag)])).toEqual(new Set(ids(bank.flags)))
  })

  test('a question is shown or hidden by answers to earlier questions only', () => {
    for (const { order, showIf } of bank.questions) {
      for (const leaf of showIf ? leavesOf(showIf) : []) expect('question' in leaf && questions.get(leaf.question)!.order < order).toBe(true)
    }
  })

  test('the questions follow the five steps and the dimensions of each', () => {
    const ranks = new Map(bank.steps.flatMap(({ order, dimensions }) => dimensions.map((id, at) => [id, { step: order, rank: order * 10 + at }])))
    expect(ids(bank.steps)).toHaveLength(5)
    expect(bank.questions.map(({ order }) => order)).toEqual(bank.questions.map((_, index) => index + 1))
    for (const { step, dimension } of bank.questions) expect(step).toBe(ranks.get(dimension)?.step)
    const order = bank.questions.map(({ dimension }) => ranks.get(dimension)?.rank ?? 0)
    expect(order).toEqual([...order].sort((one, other) => one - other))
    for (const { id: mode } of bank.meta.passationModes) {
      const always = bank.questions.filter(({ showIf, passationModes }) => !showIf && passationModes.includes(mode))
      expect(new Set(always.map(({ step }) => step))).toEqual(new Set(bank.steps.map(({ order: step }) => step)))
    }
  })

  test('points: none in what is not scored, and the best answer has them all', () => {
    for (const { dimension, scored, maxPoints, multiScoring, options } of bank.questions) {
      const points = options.flatMap((option) => option.points ?? [])
      if (!scored) expect([maxPoints, points]).toEqual([null, []])
      else {
        expect(bank.dimensions.find(({ id }) => id === dimension)?.scored).toBe(true)
        expect(Math.max(...(multiScoring?.mode === 'countTable' ? multiScoring.table : points))).toBe(maxPoints)
      }
    }
  })

  test('levels cover 0 to 100 without a gap, and each scored dimension has a sentence for each', () => {
    const covered = bank.scoring.levels.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index))
    expect(covered.sort((one, other) => one - other)).toEqual(Array.from({ length: 101 }, (_, value) => value))
    for (const { scored, feedback } of bank.dimensions) expect(Object.keys(feedback ?? {}).sort()).toEqual(scored ? ids(bank.scoring.levels).sort() : [])
  })

  test('no profile, modality nor score depends on an adaptation need: a prescriber may see them all', () => {
    const sources = adaptationSources(bank)
    expect([...sources.questions].map((id) => questions.get(id))).toEqual(bank.questions.filter(({ dimension }) => dimension === 'adaptation'))
    expect([...bank.profiles, ...bank.modalities].filter(({ when }) => reveals(when, sources))).toEqual([])
    expect([...sources.questions].filter((id) => questions.get(id)?.scored)).toEqual([])
    for (const id of sources.questions) expect(questions.get(id)).toMatchObject({ requiresConsent: 'sante', passationModes: ['wimoov', 'beneficiaire'] })
    for (const { id, visibleTo } of bank.flags) if (sources.flags.has(id)) expect(visibleTo).toEqual(['conseiller'])
  })

  test('flags of fears, licence, loneliness, money and French are the advisor’s alone', () => {
    const reserved = bank.flags.filter(({ visibleTo }) => !visibleTo.includes('prescripteur')).map(({ id }) => id)
    const alone = ['permis-non-valable', 'isolement', 'budget-critique', 'francais-difficile', 'ecart-declaratif']
    const wanted = ids(bank.flags).filter((id) => /^(peur|adaptation)-/.test(id) || alone.includes(id))
    expect(reserved).toEqual(wanted)
  })
})

describe('a file that is not a bank', () => {
  type Draft = Record<string, unknown> & { questions: { showIf: unknown; options: { points: unknown }[] }[]; recommendations: { when: unknown }[] }
  const spoilt = (spoil: (draft: Draft) => void) => {
    const draft = JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')) as Draft
    spoil(draft)
    return () => parseBank(draft)
  }
  const cases: [string, (draft: Draft) => void, RegExp][] = [
    ['a wrong type', (draft) => (draft.questions[3]!.options[0]!.points = '3'), /expected number.*\n.*questions\[3\]\.options\[0\]\.points/],
    ['a missing part', (draft) => delete draft.profiles, /profiles/],
    ['a part too many', (draft) => (draft.extra = 1), /"extra"/],
    ['an unknown kind of condition', (draft) => (draft.questions[7]!.showIf = { all: [{ any: [{ never: true }] }] }), /Not a condition.*\n.*questions\[7\]\.showIf\.all\[0\]\.any\[0\]/],
    ['a condition with a word too many', (draft) => (draft.recommendations[1]!.when = { flag: 'urgence', or: 1 }), /"or".*\n.*recommendations\[1\]\.when/],
    ['a condition that is not an object', (draft) => (draft.recommendations[1]!.when = 'always'), /Not a condition.*\n.*recommendations\[1\]\.when/],
  ]
  test.each(cases)('%s is refused, and its place is named', (_, spoil, message) => {
    expect(spoilt(spoil)).toThrow(message)
  })

  test('nothing at all is refused', () => {
    expect(() => parseBank(null)).toThrow(/not a bank/)
  })
})
