import type { Question } from '@/lib/mobility-test/bank'
import type { Comparison, Condition } from '@/lib/mobility-test/condition-schema'

/** Answers by question: the options chosen. An empty list is « Passer »: shown, not answered. */
export type Answers = Record<string, string[]>

/** What conditions look at; scores are null when a dimension was not evaluated. */
export type ScoringState = {
  answers: Answers
  shown: Set<string>
  flags: Set<string>
  dimensions: Record<string, number | null>
  indices: Record<string, number | null>
  groups: Record<string, string>
  questions: Map<string, Question>
  profile?: string
}

/** Whether a condition of the bank is true. A score that does not exist makes it false (bank, `conditionGrammar`). */
export function holds(condition: Condition, state: ScoringState): boolean {
  if ('always' in condition) return true
  if ('all' in condition) return condition.all.every((one) => holds(one, state))
  if ('any' in condition) return condition.any.some((one) => holds(one, state))
  if ('not' in condition) return !holds(condition.not, state)
  if ('question' in condition) return chose(condition.question, condition.in, state)
  if ('dimension' in condition) return compares(state.dimensions[condition.dimension], condition.op, condition.value)
  if ('index' in condition) return compares(state.indices[condition.index], condition.op, condition.value)
  if ('countDimensions' in condition) {
    const { ids, op, value } = condition.countDimensions
    return ids.filter((id) => compares(state.dimensions[id], op, value)).length >= condition.min
  }
  if ('coverage' in condition) {
    const { group, op, value } = condition.coverage
    const evaluated = Object.entries(state.dimensions).filter(([id, score]) => state.groups[id] === group && score !== null).length
    return compares(evaluated, op, value)
  }
  if ('flag' in condition) return state.flags.has(condition.flag)
  if ('practicalFailed' in condition) return practicalFailed(condition.practicalFailed, state)
  return state.profile !== undefined && condition.profile.includes(state.profile)
}

function chose(questionId: string, optionIds: string[], { shown, answers }: ScoringState) {
  return shown.has(questionId) && (answers[questionId] ?? []).some((option) => optionIds.includes(option))
}

// Shown, answered, and not with the right option: an exercise that was skipped is not failed.
function practicalFailed(questionId: string, { questions, shown, answers }: ScoringState) {
  const chosen = answers[questionId]?.[0]
  if (!shown.has(questionId) || chosen === undefined) return false
  return !questions.get(questionId)?.options.some((option) => option.id === chosen && option.correct)
}

/** Compares a score with a threshold; false when there is no score. */
export function compares(score: number | null | undefined, op: Comparison, value: number): boolean {
  if (score === null || score === undefined) return false
  switch (op) {
    case 'lt':
      return score < value
    case 'lte':
      return score <= value
    case 'gt':
      return score > value
    case 'gte':
      return score >= value
  }
}
