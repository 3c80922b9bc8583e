import { readFileSync } from 'node:fs'
import { type Bank, parseBank } from '@/lib/mobility-test/bank'
import type { Passage } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import type { Score } from '@/lib/mobility-test/score'

/** The published bank, as the seed publishes it. */
export const bank: Bank = parseBank(JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')))

type GoldenPersona = { name: string; mode: Passage['mode']; answers: Answers; expected: Score & { shown: string[] } }
type GoldenSample = { mode: Passage['mode']; answers: (number[] | null)[]; expected: Score & { shown: string } }

const golden = <T>(name: string) => JSON.parse(readFileSync(`tests/support/golden/${name}.json`, 'utf8')) as T

/** Eight people and what the reference scorer of bank 1.1.0 says of them; a change of its points, conditions or rules needs new ones. */
export const goldenPersonas = golden<GoldenPersona[]>('test-mobilite-personas')

/** 310 seeded random answer sets with the reference scorer's results; see tests/support/golden/README.md for their format. */
export const goldenSample = golden<GoldenSample[]>('test-mobilite-sample').map(({ mode, answers, expected: { shown, ...expected } }) => ({
  mode,
  answers: Object.fromEntries(
    bank.questions.flatMap(({ id, options }, index) => (answers[index] ? [[id, answers[index].map((rank) => options[rank]?.id ?? '')]] : [])),
  ) as Answers,
  expected: { ...expected, shown: bank.questions.filter((_, index) => shown[index] === '1').map(({ id }) => id) },
}))

/** The answers of a golden persona by the start of their name. */
export const personaAnswers = (start: string): Answers => {
  const found = goldenPersonas.find(({ name }) => name.startsWith(start))
  if (!found) throw new Error(`No golden persona ${start}`)
  return found.answers
}
