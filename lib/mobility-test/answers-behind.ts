import type { Bank } from '@/lib/mobility-test/bank'
import { type Answers, compares, holds, type ScoringState } from '@/lib/mobility-test/condition'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { chosenOptions, questionPoints } from '@/lib/mobility-test/question-points'

export type AnswerTold = { question: string; answer: string }

/**
 * The answers that made a condition true, in the order of the Test: only the branches that hold, and for a dimension the answers
 * that its score counts. An index and the coverage rest on the whole Test: they name no answer.
 */
export function answersBehind(bank: Bank, condition: Condition, state: ScoringState): AnswerTold[] {
  const concerned = new Set(questionsBehind(bank, condition, state))
  return bank.questions.flatMap((question) => {
    const chosen = chosenOptions(question, state.answers)
    if (!concerned.has(question.id) || !state.shown.has(question.id) || chosen.length === 0) return []
    return [{ question: question.text, answer: chosen.map(({ label }) => label).join(', ') }]
  })
}

function questionsBehind(bank: Bank, condition: Condition, state: ScoringState): string[] {
  const behind = (one: Condition) => questionsBehind(bank, one, state)
  if (!holds(condition, state)) return []
  if ('all' in condition) return condition.all.flatMap(behind)
  if ('any' in condition) return condition.any.flatMap(behind)
  // What made « not this answer » true is the other answer; a flag that is absent has no answer to show.
  if ('not' in condition) return leavesOf(condition.not).flatMap((leaf) => ('question' in leaf ? [leaf.question] : []))
  if ('question' in condition) return [condition.question]
  if ('practicalFailed' in condition) return [condition.practicalFailed]
  if ('dimension' in condition) return countedIn(bank, condition.dimension, state.answers)
  if ('countDimensions' in condition) {
    const { ids, op, value } = condition.countDimensions
    return ids.filter((id) => compares(state.dimensions[id], op, value)).flatMap((id) => countedIn(bank, id, state.answers))
  }
  if ('flag' in condition) {
    const checks = bank.consistencyChecks.filter(({ flag }) => flag === condition.flag).map(({ when }) => when)
    return [...raising(bank, condition.flag, state.answers), ...checks.flatMap(behind)]
  }
  if ('profile' in condition) return bank.profiles.filter(({ id }) => id === state.profile).flatMap(({ when }) => behind(when))
  return []
}

const countedIn = (bank: Bank, dimension: string, answers: Answers) =>
  bank.questions.filter((question) => question.dimension === dimension && questionPoints(question, answers) !== null).map(({ id }) => id)

const raising = (bank: Bank, flag: string, answers: Answers) =>
  bank.questions.filter((question) => chosenOptions(question, answers).some(({ flags }) => flags?.includes(flag))).map(({ id }) => id)
