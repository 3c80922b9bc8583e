import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'
/** How to address the person; gender is not asked here. */
export const CIVILITY_LABELS = {
  MADAME: 'Madame',
  MONSIEUR: 'Monsieur',
  NOT_STATED: 'Ne pas préciser',
} as const satisfies Record<string, string>

export const CONTACT_PREFERENCE_LABELS = {
  PHONE: 'Téléphone',
  SMS: 'SMS',
  EMAIL: 'E-mail',
  VIA_REFERENT: 'Par son référent',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

/** Who represents a person under 18. One wide last choice: naming the service would reveal the child's situation. */
export const LEGAL_REP_LINK_LABELS = {
  PARENT: 'Père ou mère',
  GUARDIAN: 'Tuteur ou tutrice',
  OTHER: 'Autre personne ou service',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>
