import type { Comparison, Condition, Question } from '@/lib/mobility-test/bank'

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
  if ('question' in condition) return state.shown.has(condition.question) && (state.answers[condition.question] ?? []).some((option) => condition.in.includes(option))
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

// Shown, answered, and not with the right option: an exercise that was skipped is not failed.
function practicalFailed(questionId: string, { questions, shown, answers }: ScoringState) {
  const chosen = answers[questionId]?.[0]
  if (!shown.has(questionId) || chosen === undefined) return false
  return !questions.get(questionId)?.options.some((option) => option.id === chosen && option.correct)
}

function compares(score: number | null | undefined, op: Comparison, value: number) {
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

/** Every id that a condition depends on, of one kind. */
export function dependsOn(condition: Condition, kind: 'flag' | 'question' | 'dimension'): string[] {
  if ('all' in condition) return condition.all.flatMap((one) => dependsOn(one, kind))
  if ('any' in condition) return condition.any.flatMap((one) => dependsOn(one, kind))
  if ('not' in condition) return dependsOn(condition.not, kind)
  if (kind === 'flag' && 'flag' in condition) return [condition.flag]
  if (kind === 'question' && 'question' in condition) return [condition.question]
  if (kind === 'dimension' && 'dimension' in condition) return [condition.dimension]
  return []
}
