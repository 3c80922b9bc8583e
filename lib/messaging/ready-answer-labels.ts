/** What a ready answer may leave to fill in, and how screens name it. Pure: the server and the compose form share it. */
export const VARIABLES = {
  personne: 'prénom de la personne',
  plateforme: 'nom de la plateforme',
  moi: 'votre prénom et votre nom',
  structure: 'votre structure ou votre plateforme',
} as const satisfies Record<string, string>

export type VariableValues = Partial<Record<keyof typeof VARIABLES, string>>

const PATTERN = /\{([^{}\n]{1,40})\}/g

/** The braces of a text that name no variable. */
export const unknownVariables = (text: string): string[] => [...text.matchAll(PATTERN)].flatMap(([, name = '']) => (Object.hasOwn(VARIABLES, name.trim()) ? [] : [name]))

/** The text with its variables filled; what is not known is said in brackets, to be typed. */
export function fillVariables(text: string, values: VariableValues): string {
  return text.replace(PATTERN, (whole, name: string) => {
    const key = name.trim() as keyof typeof VARIABLES
    return Object.hasOwn(VARIABLES, key) ? (values[key] ?? `[${VARIABLES[key]}]`) : whole
  })
}

/** Invented values, for the preview of who edits an answer. */
export const SAMPLE_VALUES: VariableValues = { personne: 'Lou', plateforme: 'Plateforme de démonstration', moi: 'Noa Démo-Conseil', structure: 'Plateforme de démonstration' }
