/**
 * Pièces justificatives that a plateforme may ask for. Kinds: the lists of French mobility plateformes (rental, social driving school);
 * `monthsValid`: the usual life of each proof in the IAE criteria, which a plateforme's rules may change. Sources: docs/decisions/007.
 */
export const DOCUMENT_TYPES = {
  IDENTITY: { label: 'Pièce d’identité ou titre de séjour', monthsValid: null },
  ADDRESS_PROOF: { label: 'Justificatif de domicile', monthsValid: 6 },
  DRIVING_LICENCE: { label: 'Permis de conduire', monthsValid: null },
  FT_REGISTRATION: { label: 'Attestation d’inscription à France Travail', monthsValid: 3 },
  INCOME_PROOF: { label: 'Attestation CAF ou MSA (RSA, AAH, prime d’activité…)', monthsValid: 3 },
  EMPLOYMENT_PROOF: { label: 'Contrat ou promesse d’embauche', monthsValid: null },
  TRAINING_PROOF: { label: 'Attestation de formation ou de stage', monthsValid: null },
  COMMITMENT_CONTRACT: { label: 'Contrat d’engagement (CER, CEJ, PACEA…)', monthsValid: null },
  REFERRAL_FORM: { label: 'Fiche d’orientation signée', monthsValid: 6 },
  INSURANCE: { label: 'Attestation d’assurance du véhicule', monthsValid: 12 },
  OTHER: { label: 'Autre pièce utile à la demande', monthsValid: null },
} as const satisfies Record<string, { label: string; monthsValid: number | null }>

export type DocumentType = keyof typeof DOCUMENT_TYPES

export const DOCUMENT_TYPE_CODES = Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]

/** The same kinds, as a vocabulary. */
export const DOCUMENT_LABELS = Object.fromEntries(Object.entries(DOCUMENT_TYPES).map(([code, { label }]) => [code, label])) as Record<DocumentType, string>
