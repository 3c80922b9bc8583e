import type { Question } from '@/lib/mobility-test/bank'
import type { Answers } from '@/lib/mobility-test/condition'

/** The options of a question that were chosen, in the order of the bank. */
export const chosenOptions = ({ id, options }: Question, answers: Answers) => options.filter((option) => answers[id]?.includes(option.id))

/** The points of an answer; null when the score does not count it: not scored, skipped, or « Je ne sais pas » without points. */
export function questionPoints(question: Question, answers: Answers): number | null {
  const chosen = chosenOptions(question, answers)
  if (!question.scored || chosen.length === 0) return null
  if (question.multiScoring?.mode === 'countTable') {
    const { table, countExcludes } = question.multiScoring
    const counted = chosen.filter(({ id }) => !countExcludes.includes(id)).length
    return table[Math.min(counted, table.length - 1)] ?? null
  }
  const points = chosen.map((option) => option.points).filter((value) => value !== null)
  return points.length > 0 ? Math.max(...points) : null
}
