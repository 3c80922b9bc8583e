/** What is offered wherever an answer is required: a prescriber who does not know must not have to invent. */
export const UNKNOWN_LABEL = 'Je ne sais pas'

export const YES_NO_UNKNOWN_LABELS = {
  YES: 'Oui',
  NO: 'Non',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>
