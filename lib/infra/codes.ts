/** The codes of a vocabulary, in the order in which screens list them. */
export function codesOf<Code extends string>(labels: Readonly<Record<Code, string>>): readonly Code[] {
  return Object.keys(labels) as Code[]
}

/** Whether a text is one of the codes of a vocabulary. */
export function isCodeOf<Code extends string>(labels: Readonly<Record<Code, string>>, value: unknown): value is Code {
  return typeof value === 'string' && Object.hasOwn(labels, value)
}
