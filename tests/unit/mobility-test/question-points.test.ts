import { expect, test } from 'vitest'
import { questionPoints } from '@/lib/mobility-test/question-points'
import { bank } from '@/tests/support/bank'

const question = (id: string) => {
  const found = bank.questions.find((one) => one.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found
}
const points = (id: string, ...chosen: string[]) => questionPoints(question(id), { [id]: chosen })

test('one option: its points', () => {
  expect([points('tc-seul', 'connu'), points('tc-seul', 'non'), points('sb-horaire', '0740')]).toEqual([2, 0, 2])
})

test('several: the best one, or a table by how many there are', () => {
  expect(points('vehicule-acces', 'velo', 'voiture-pretee')).toBe(2)
  expect([points('conf-peurs', 'rien'), points('conf-peurs', 'nuit'), points('conf-peurs', 'nuit', 'foule')]).toEqual([3, 2, 1])
  expect(points('conf-peurs', 'nuit', 'foule', 'perdre', 'parler', 'examen')).toBe(0)
})

test('null when it does not count: skipped, unanswered, « Je ne sais pas », or a question that is not scored', () => {
  expect([points('tc-seul'), questionPoints(question('tc-seul'), {}), points('conf-seul', 'nsp')]).toEqual([null, null, null])
  expect(questionPoints({ ...question('tc-seul'), scored: false }, { 'tc-seul': ['connu'] })).toBeNull()
})
