import type { Bank, Question } from '@/lib/mobility-test/bank'
import type { Answers } from '@/lib/mobility-test/condition'
import { chosenOptions, questionPoints } from '@/lib/mobility-test/question-points'

/** How an answer moved between two passations. DIFFERENT: changed, where the bank ranks no answer above another. UNKNOWN: one is missing. */
export type Change = 'BETTER' | 'SAME' | 'WORSE' | 'DIFFERENT' | 'UNKNOWN'
export type ComparedAnswer = { questionId: string; question: string; before: string | null; after: string | null; change: Change }

/**
 * « Avant / après », question by question, for the questions of the exit measure. What is better comes from the order of the options'
 * points in the bank; the points themselves never leave the server.
 */
export function compareAnswers(bank: Bank, before: Answers, after: Answers): ComparedAnswer[] {
  return bank.questions
    .filter(({ id }) => bank.exitRemeasure.includes(id))
    .map((question) => ({ questionId: question.id, question: question.text, before: said(question, before), after: said(question, after), change: changeOf(question, before, after) }))
}

function changeOf(question: Question, before: Answers, after: Answers): Change {
  const [then, today] = [chosen(question, before), chosen(question, after)]
  if (then.length === 0 || today.length === 0) return 'UNKNOWN'
  if (then.join() === today.join()) return 'SAME'
  const [old, fresh] = [questionPoints(question, before), questionPoints(question, after)]
  if (old === null || fresh === null) return 'DIFFERENT'
  if (fresh === old) return 'SAME'
  return fresh > old ? 'BETTER' : 'WORSE'
}

const chosen = (question: Question, answers: Answers) => chosenOptions(question, answers).map(({ id }) => id)
const said = (question: Question, answers: Answers) => chosenOptions(question, answers).map(({ label }) => label).join(', ') || null
