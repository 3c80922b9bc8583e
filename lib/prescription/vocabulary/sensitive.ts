/**
 * « Publics particuliers », after the IAE criteria (arrêté of 4 September 2025). Reveals a protected situation: optional, shown only
 * where a platform's rules need it, never exported. Disability recognition is left out: health data have no place here.
 */
export const AUDIENCE_LABELS = {
  CARE_LEAVER: 'Jeune suivi par l’aide sociale à l’enfance ou qui en sort',
  PRISON_LEAVER: 'Personne sortant de détention ou placée sous main de justice',
  REFUGEE: 'Personne réfugiée, protégée ou demandeuse d’asile',
} as const satisfies Record<string, string>
export type Audience = keyof typeof AUDIENCE_LABELS

/** Whether an adaptation is needed, never which nor why (RGPD art. 9). Only the conseiller reads the answer. */
export const ADAPTATION_NEED_LABELS = {
  YES: 'Oui',
  TO_DISCUSS: 'La personne souhaite en parler',
  NO: 'Non',
} as const satisfies Record<string, string>
