/** The sentence of a plain form's refusal, named in the address. */
export function problemSentence(code: unknown): string | undefined {
  if (code === 'vide') return 'Choisissez une réponse, ou «\u00a0Passer\u00a0».'
  if (code === 'choix') return 'Cette réponse n’est pas possible ici. Choisissez dans la liste.'
  return undefined
}
