/** The label of a code; null for no code, and for one that the vocabulary no longer has: a raw code never reaches a screen. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string | null | undefined): string | null {
  return typeof code === 'string' && Object.hasOwn(labels, code) ? (labels[code] ?? null) : null
}

/** The labels of several codes, in one line; null when there is none. */
export function labelsOf(labels: Readonly<Record<string, string>>, codes: readonly string[]): string | null {
  return codes.flatMap((code) => labelOf(labels, code) ?? []).join(', ') || null
}
