import type { PublicQuestion } from '@/lib/mobility-test/public-question'

/** What is read aloud of a question, sentence by sentence: the question, its help, what its picture shows, each answer. */
export function wordsToRead({ text, help, stimulus, options }: Pick<PublicQuestion, 'text' | 'help' | 'stimulus' | 'options'>): string[] {
  const picture = stimulus ? [`${stimulus.title}.`, stimulus.alt] : []
  return [text, ...(help ? [help] : []), ...picture, 'Réponses possibles\u00a0:', ...options.map(({ label }) => label)]
}
