/** Why a person waits for the one who looks at « À faire ». */
export const TO_DO_LABELS = {
  CHOOSE_TEST: 'Choisir comment passer le Test Mobilité',
  RESUME_TEST: 'Reprendre le Test Mobilité en pause',
  DELEGATED_TEST: 'Passer le Test Mobilité délégué',
  GIVE_DOCUMENTS: 'Fournir les pièces demandées',
  ANSWER_ACCESS: 'Répondre à une demande d’accès',
  CALL_PERSON: 'Pas d’e-mail\u00a0: quoi lui dire, et la feuille à imprimer, sont sur la fiche',
  ANSWER_OBJECTION: 'Répondre à la personne, qui s’oppose à son orientation',
  ANSWER_CORRECTION: 'Répondre à une demande de correction',
  CHOOSE_SLOT: 'Choisir un créneau de rendez-vous avec la personne',
  FILL_ATTENDANCE: 'Dire si la personne est venue au rendez-vous',
  TAKE_APPOINTMENT: 'Reprendre le rendez-vous, dont le conseiller est parti',
  ANSWER_CHANGE: 'Répondre à une demande de changer le rendez-vous',
  TAKE_PRESCRIPTION: 'Prendre en charge la demande',
  DECIDE_PRESCRIPTION: 'Répondre à la demande',
  FIRST_CONTACT: 'Contacter la personne pour la première fois',
  VALIDATE_ASSESSMENT: 'Valider le bilan',
  EXIT_MEASURE: 'Passer la mesure de sortie',
  FOLLOW_UP_DUE: 'Faire le point six mois après la sortie',
} as const satisfies Record<string, string>

/** What comes before the rest, however recent: it is about a rendez-vous that will not wait, or somebody to call. */
export const PRESSING: readonly ToDoReason[] = ['CALL_PERSON', 'ANSWER_CHANGE', 'CHOOSE_SLOT', 'TAKE_APPOINTMENT', 'FILL_ATTENDANCE']

export type ToDoReason = keyof typeof TO_DO_LABELS

export const MAIL_STATE_LABELS = {
  PENDING: 'En attente',
  SENT: 'Envoyés',
  DEAD: 'Non remis',
  CANCELLED: 'Annulés',
} as const satisfies Record<string, string>
