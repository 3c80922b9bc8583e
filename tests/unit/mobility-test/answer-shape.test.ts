import { expect, test } from 'vitest'
import { answerRefusal } from '@/lib/mobility-test/answer-shape'
import { bank } from '@/tests/support/bank'

const question = (id: string) => {
  const found = bank.questions.find((one) => one.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found
}

test('every option is an answer, and so is « Passer »', () => {
  for (const each of bank.questions) {
    expect(answerRefusal(each, [])).toBeNull()
    for (const { id } of each.options) expect(answerRefusal(each, [id])).toBeNull()
  }
})

test('several options go together in a question with several answers, unless one excludes the others', () => {
  expect(answerRefusal(question('tc-gene'), ['prix', 'loin', 'charge'])).toBeNull()
  expect(answerRefusal(question('tc-gene'), ['prix', 'rien'])).toMatch(/ne peut pas aller avec une autre/)
  expect(answerRefusal(question('vehicule-acces'), ['aucun', 'velo'])).toMatch(/ne peut pas aller avec une autre/)
})

test.each(['projet-arret', 'conf-seul', 'rep-plan'])('%s takes one option', (id) => {
  const [first, second] = question(id).options
  expect(answerRefusal(question(id), [first!.id, second!.id])).toMatch(/une seule réponse/)
})

test('an option that does not exist, of another question, or sent twice is refused', () => {
  expect(answerRefusal(question('tc-gene'), ['prix', 'autre'])).toMatch(/n’existe pas/)
  expect(answerRefusal(question('tc-gene'), ['pres-rare'])).toMatch(/n’existe pas/)
  expect(answerRefusal(question('tc-gene'), ['constructor'])).toMatch(/n’existe pas/)
  expect(answerRefusal(question('tc-gene'), ['prix', 'prix'])).toMatch(/une seule fois/)
  expect(answerRefusal(question('projet-arret'), ['non', 'non'])).toMatch(/une seule fois/)
})
