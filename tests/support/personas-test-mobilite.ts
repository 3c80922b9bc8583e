import type { Answers } from '@/lib/mobility-test/condition'
import { bank } from '@/tests/support/bank'

const CALM: Answers = {
  'projet-motif': ['travail'],
  'projet-echeance': ['non'],
  'projet-renonce': ['non'],
  'projet-horaires': ['journee'],
  'adapt-besoin': ['non'],
  'num-preference': ['internet'],
  'permis-envie': ['non'],
  'velo-envie': ['non'],
}

/** Someone at ease everywhere, who drives and succeeds in every exercise, except for what is given: the base of the named cases. */
export function persona(different: Record<string, string | string[]> = {}): Answers {
  const atEase = bank.questions.map(({ id, type, options }) => {
    const ease = type === 'practical' ? options.find(({ correct }) => correct) : type === 'multi' ? options.at(-1) : options[0]
    return [id, [ease?.id ?? '']]
  })
  const given = Object.entries(different).map(([id, chosen]) => [id, typeof chosen === 'string' ? [chosen] : chosen])
  return { ...Object.fromEntries(atEase), ...CALM, ...Object.fromEntries(given) }
}

/** « Je ne sais pas » to each of the seven exercises. */
export const ALL_EXERCISES_FAILED: Answers = Object.fromEntries(bank.questions.filter(({ type }) => type === 'practical').map(({ id }) => [id, ['nsp']]))
