import { expect, test } from 'vitest'
import { publicQuestion } from '@/lib/mobility-test/public-question'
import { bank } from '@/tests/support/bank'

/** Every key of a value, however deep. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

test('nothing that tells the points, the right answer or a flag leaves the server', () => {
  const secret = ['points', 'maxPoints', 'multiScoring', 'correct', 'flags', 'solution', 'explanation', 'showIf', 'sensitivity', 'scored']
  for (const question of bank.questions) {
    const keys = new Set(keysOf(publicQuestion(question)))
    expect(secret.filter((key) => keys.has(key))).toEqual([])
  }
})

test('what the person needs is there, in the bank’s words', () => {
  for (const question of bank.questions) {
    const { id, step, type, text, help, options, stimulus } = publicQuestion(question)
    expect({ id, step, type, text, help }).toEqual({ id: question.id, step: question.step, type: question.type, text: question.text, help: question.help })
    expect(options).toEqual(question.options.map((option) => ({ id: option.id, label: option.label, exclusive: option.exclusive ?? false })))
    expect(stimulus).toEqual(question.type === 'practical' ? question.stimulus : null)
  }
})
