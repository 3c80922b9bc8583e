import { describe, expect, test } from 'vitest'
import { emptyState } from '@/lib/mobility-test/branching'
import { holds } from '@/lib/mobility-test/condition'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import type { Comparison, Condition } from '@/lib/mobility-test/condition-schema'
import { bank } from '@/tests/support/bank'

const answers = {
  'tc-seul': ['connu'],
  'tc-gene': ['prix', 'loin'],
  'velo-niveau': ['non'],
  'tc-usage': [],
  'rep-plan': ['gare'],
  'sb-calcul': ['tickets'],
  'sb-horaire': [],
}
const state = {
  ...emptyState(bank, answers),
  shown: new Set(['tc-seul', 'tc-gene', 'tc-usage', 'rep-plan', 'sb-calcul', 'sb-horaire']),
  flags: new Set(['urgence']),
  dimensions: { transports: 40, reperage: 70, modes: null, budget: 50 },
  indices: { autonomie: 60, moyens: null },
  profile: 'ponctuel',
}
const yes: Condition = { always: true }
const no: Condition = { not: yes }

const cases: [Condition, boolean][] = [
  [yes, true],
  [no, false],
  [{ all: [yes, yes] }, true],
  [{ all: [yes, no] }, false],
  [{ any: [no, yes] }, true],
  [{ any: [no, no] }, false],
  [{ question: 'tc-seul', in: ['nouveau', 'connu'] }, true],
  [{ question: 'tc-gene', in: ['loin'] }, true],
  [{ question: 'tc-seul', in: ['nouveau'] }, false],
  [{ question: 'tc-usage', in: ['souvent'] }, false],
  [{ dimension: 'modes', op: 'lt', value: 100 }, false],
  [{ dimension: 'savoirs-base', op: 'gte', value: 0 }, false],
  [{ index: 'autonomie', op: 'gte', value: 60 }, true],
  [{ index: 'moyens', op: 'lt', value: 100 }, false],
  [{ countDimensions: { ids: ['transports', 'reperage', 'modes'], op: 'lt', value: 71 }, min: 2 }, true],
  [{ countDimensions: { ids: ['transports', 'modes'], op: 'lt', value: 71 }, min: 2 }, false],
  [{ coverage: { group: 'competence', op: 'gte', value: 2 } }, true],
  [{ coverage: { group: 'competence', op: 'gt', value: 2 } }, false],
  [{ flag: 'urgence' }, true],
  [{ flag: 'renoncement' }, false],
  [{ practicalFailed: 'rep-plan' }, true],
  [{ practicalFailed: 'sb-calcul' }, false],
  [{ practicalFailed: 'sb-horaire' }, false],
  [{ practicalFailed: 'sb-message' }, false],
  [{ profile: ['renforce', 'ponctuel'] }, true],
  [{ profile: ['autonome'] }, false],
]

describe('a condition', () => {
  test.each(cases.map(([condition, expected]) => [JSON.stringify(condition), condition, expected] as const))('%s', (_, condition, expected) => {
    expect(holds(condition, state)).toBe(expected)
  })

  test('on a hidden question is false, though the answer is still stored', () => {
    expect(holds({ question: 'velo-niveau', in: ['non'] }, state)).toBe(false)
    expect(holds({ practicalFailed: 'rep-plan' }, { ...state, shown: new Set() })).toBe(false)
  })

  test('on a profile is false before there is one', () => {
    expect(holds({ profile: ['ponctuel'] }, emptyState(bank, answers))).toBe(false)
  })

  // Below, at and above the value.
  const thresholds: [Comparison, boolean, boolean, boolean][] = [
    ['lt', true, false, false],
    ['lte', true, true, false],
    ['gt', false, false, true],
    ['gte', false, true, true],
  ]
  test.each(thresholds)('%s compares a score with its value', (op, ...expected) => {
    expect([51, 50, 49].map((value) => holds({ dimension: 'budget', op, value }, state))).toEqual(expected)
  })

  test('is made of its leaves, however deep', () => {
    const leaves: Condition[] = [{ flag: 'a' }, { flag: 'b' }, { question: 'c', in: ['d'] }]
    expect(leavesOf({ all: [leaves[0]!, { any: [leaves[1]!, { not: { all: [leaves[2]!] } }] }] })).toEqual(leaves)
  })
})
