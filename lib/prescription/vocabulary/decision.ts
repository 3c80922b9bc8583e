/**
 * Why a plateforme refuses. After the reasons of DORA's orientations (gip-inclusion/dora, MIT), without « non mobile », which means nothing
 * here: « hors territoire » takes its place.
 */
export const REFUSAL_REASON_LABELS = {
  NOT_ELIGIBLE: 'Ne remplit pas les critères de la plateforme',
  OUT_OF_AREA: 'Hors territoire',
  UNREACHABLE: 'Personne non joignable',
  ABSENT: 'Absence à l’entretien',
  EMPLOYED: 'Déjà en emploi, sans besoin de mobilité',
  IN_TRAINING: 'En formation, sans besoin de mobilité',
  NOT_INTERESTED: 'Personne non intéressée',
  OTHER_BARRIERS: 'Autres difficultés à régler d’abord',
  FULL: 'Plus de place pour le moment',
  DUPLICATE: 'Demande en double',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

export const TRANSFER_REASON_LABELS = {
  OUT_OF_AREA: 'La personne dépend d’un autre territoire',
  MOVED: 'La personne a déménagé',
  SERVICE: 'Le service utile existe ailleurs',
  CAPACITY: 'L’autre plateforme peut répondre plus vite',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

/** Why a prescriber takes a prescription back. */
export const CANCEL_REASON_LABELS = {
  REFUSED_BY_PERSON: 'La personne ne le souhaite plus',
  SOLVED: 'La personne a trouvé une solution',
  DUPLICATE: 'Prescription en double',
  MISTAKE: 'Erreur de personne ou de plateforme',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

/** Who gives the documents that a plateforme asks for. */
export const ASKED_OF_LABELS = { PRESCRIBER: 'Le prescripteur', PERSON: 'La personne' } as const satisfies Record<string, string>
