import { readFileSync } from 'node:fs'
import { type Bank, parseBank } from '@/lib/mobility-test/bank'
import type { Passage } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'

/** The published bank, as the seed publishes it. */
export const bank: Bank = parseBank(JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')))

type Expected = { dimensions: Record<string, number | null>; indices: Record<string, number | null>; flags: string[]; profile: string; modality: string; recommendations: string[]; services: string[]; resources: string[] }
type GoldenPersona = { name: string; mode: Passage['mode']; answers: Answers; expected: Expected & { shown: string[] } }
type GoldenSample = { mode: Passage['mode']; answers: (number[] | null)[]; expected: Expected & { shown: number } }

const golden = <T>(name: string) => JSON.parse(readFileSync(`tests/support/golden/${name}.json`, 'utf8')) as T

/** Eight people and what the reference scorer of bank 1.1.0 says of them; a change of the bank needs new ones. */
export const goldenPersonas = golden<GoldenPersona[]>('test-mobilite-personas')

/** 260 seeded random answer sets with the reference scorer's results; answers are option ranks by question. */
export const goldenSample = golden<GoldenSample[]>('test-mobilite-sample').map(({ answers, ...rest }) => ({
  ...rest,
  answers: Object.fromEntries(
    bank.questions.flatMap((question, index) => (answers[index] ? [[question.id, answers[index].map((rank) => question.options[rank]?.id ?? '')]] : [])),
  ) as Answers,
}))

/** The answers of a golden persona by the start of their name. */
export const personaAnswers = (start: string): Answers => {
  const found = goldenPersonas.find(({ name }) => name.startsWith(start))
  if (!found) throw new Error(`No golden persona ${start}`)
  return found.answers
}
