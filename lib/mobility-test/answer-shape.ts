import type { Question } from '@/lib/mobility-test/bank'

/** Null when the chosen options are a possible answer (none: « Passer »), else a sentence that says what to change. */
export function answerRefusal(question: Question, optionIds: string[]): string | null {
  const chosen = question.options.filter(({ id }) => optionIds.includes(id))
  if (chosen.length !== optionIds.length) return 'Cette réponse n’existe pas pour cette question. Choisissez dans la liste.'
  if (question.type !== 'multi' && chosen.length > 1) return 'Choisissez une seule réponse.'
  if (chosen.length > 1 && chosen.some(({ exclusive }) => exclusive)) return 'Cette réponse ne peut pas aller avec une autre.'
  return null
}
