import { codesOf } from '@/lib/infra/codes'

/** What is offered wherever an answer is required: a prescriber who does not know must not have to invent. */
export const UNKNOWN_LABEL = 'Je ne sais pas'

export const YES_NO_UNKNOWN_LABELS = {
  YES: 'Oui',
  NO: 'Non',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>
export type YesNoUnknown = keyof typeof YES_NO_UNKNOWN_LABELS
export const YES_NO_UNKNOWN = codesOf(YES_NO_UNKNOWN_LABELS)
