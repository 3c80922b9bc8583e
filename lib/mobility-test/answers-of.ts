import 'server-only'
import type { TestMode } from '@/prisma/client/enums'
import { db, type Tx } from '@/lib/infra/db'
import type { Answers } from '@/lib/mobility-test/condition'

/** The answers of a Test: all of them for branching and scoring, and by the mode they were given in for screens. */
export async function answersOf(testId: string, tx: Tx = db): Promise<{ all: Answers; givenIn: (mode: TestMode) => Answers }> {
  const rows = await tx.testAnswer.findMany({ where: { testId }, orderBy: { questionId: 'asc' }, select: { questionId: true, optionIds: true, sitting: { select: { mode: true } } } })
  const asAnswers = (some: typeof rows): Answers => Object.fromEntries(some.map(({ questionId, optionIds }) => [questionId, optionIds]))
  return { all: asAnswers(rows), givenIn: (mode) => asAnswers(rows.filter(({ sitting }) => sitting.mode === mode)) }
}
