import type { Question, Stimulus } from '@/lib/mobility-test/bank'

/** What may leave the server of a question: never its points, its right answer nor the flags that it raises. */
export type PublicQuestion = {
  id: string
  step: number
  type: Question['type']
  text: string
  help: string | null
  options: { id: string; label: string; exclusive: boolean }[]
  stimulus: Stimulus | null
}

/** The part of a question that the person sees. */
export function publicQuestion({ id, step, type, text, help, options, stimulus }: Question): PublicQuestion {
  const seen = options.map((option) => ({ id: option.id, label: option.label, exclusive: option.exclusive === true }))
  return { id, step, type, text, help, options: seen, stimulus: stimulus ?? null }
}
