import type { Question } from '@/lib/mobility-test/bank'

/** Null when the chosen options are a possible answer (none: « Passer »), else a French sentence that says what to change. */
export function answerRefusal(question: Question, optionIds: string[]): string | null {
  const known = new Map(question.options.map((option) => [option.id, option]))
  if (optionIds.some((id) => !known.has(id))) return 'Cette réponse n’existe pas pour cette question. Choisissez dans la liste.'
  if (new Set(optionIds).size < optionIds.length) return 'Choisissez chaque réponse une seule fois.'
  if (question.type !== 'multi' && optionIds.length > 1) return 'Choisissez une seule réponse.'
  if (optionIds.length > 1 && optionIds.some((id) => known.get(id)?.exclusive)) return 'Cette réponse ne peut pas aller avec une autre.'
  return null
}
