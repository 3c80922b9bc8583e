import 'server-only'
import type { TestMode } from '@/prisma/client/enums'
import { db, type Tx } from '@/lib/infra/db'
import type { Answers } from '@/lib/mobility-test/condition'

type AnswersOfTest = { all: Answers; givenIn: (mode: TestMode) => Answers; /** The questions that a sitting has answered at this sequence or after it. */ answeredFrom: (sittingId: string, sequence: number) => string[] }

/** The answers of a Test: all of them for branching and scoring, and by the mode they were given in for screens. */
export async function answersOf(testId: string, tx: Tx = db): Promise<AnswersOfTest> {
  const rows = await tx.testAnswer.findMany({ where: { testId }, orderBy: { questionId: 'asc' }, select: { questionId: true, optionIds: true, sittingId: true, sequence: true, sitting: { select: { mode: true } } } })
  const asAnswers = (some: typeof rows): Answers => Object.fromEntries(some.map(({ questionId, optionIds }) => [questionId, optionIds]))
  return {
    all: asAnswers(rows),
    givenIn: (mode) => asAnswers(rows.filter(({ sitting }) => sitting.mode === mode)),
    answeredFrom: (sittingId, sequence) => rows.filter((row) => row.sittingId === sittingId && row.sequence >= sequence).map(({ questionId }) => questionId),
  }
}
