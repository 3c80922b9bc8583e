import type { NextStepCode, StepDay, StepOwner } from '@/lib/prescription/next-step'

/** What comes next, for professionals. */
export const NEXT_STEP_LABELS: Record<NextStepCode, string> = {
  PRESCRIBE: 'Envoyer une prescription',
  ANSWER: 'Répondre à la prescription',
  REPLY: 'Répondre à la plateforme',
  PROVIDE_DOCUMENTS: 'Fournir les pièces demandées',
  STUDY_DOCUMENTS: 'Étudier les pièces reçues',
  FIRST_CONTACT: 'Contacter la personne pour la première fois',
  ATTEND_APPOINTMENT: 'Venir au rendez-vous avec Wimoov',
  CONTINUE: 'Poursuivre l’accompagnement',
  RESUME_PARCOURS: 'Reprendre le parcours suspendu quand ce sera possible',
  FOLLOW_UP: 'Faire le point six mois après la sortie',
  REOPEN_REFUSED: 'Aucune\u00a0: la prescription est refusée. Elle peut être rouverte.',
  REOPEN_EXPIRED: 'Aucune\u00a0: la prescription a expiré. Elle peut être rouverte.',
  CANCELLED: 'Aucune\u00a0: la prescription est annulée.',
  NOTHING_LEFT: 'Aucune\u00a0: le parcours est terminé.',
  CHOOSE_TEST: 'Choisir comment passer le Test Mobilité',
  TAKE_TEST: 'Passer le Test Mobilité',
  CONTINUE_TEST: 'Finir le Test Mobilité commencé',
  VALIDATE_ASSESSMENT: 'Valider le résultat du Test Mobilité',
}

/** Whose turn it is, when no name is known. */
export const STEP_OWNER_LABELS: Record<StepOwner, string> = { WIMOOV: 'Wimoov', PRESCRIBER: 'Le prescripteur', PERSON: 'La personne', NOBODY: 'Rien n’est attendu' }

export const STEP_DAY_LABELS: Record<StepDay['kind'], string> = {
  SINCE: 'Depuis le',
  EXPECTED: 'Réponse habituelle vers le',
  DEADLINE: 'Échéance de la personne le',
  EXPIRES: 'Expire le',
  APPOINTMENT: 'Rendez-vous le',
  DUE: 'Prévu le',
}

/** The same for the person, in their words. What a Test of their own asks is said by its own button. */
export const PLAIN_NEXT_STEP_LABELS: Record<NextStepCode, string> = {
  PRESCRIBE: 'Rien à faire pour le moment. Votre conseiller vous préviendra.',
  ANSWER: 'Votre demande est envoyée. Wimoov va répondre. Vous n’avez rien à faire.',
  REPLY: 'Wimoov attend une réponse.',
  PROVIDE_DOCUMENTS: 'Il manque des papiers pour votre demande.',
  STUDY_DOCUMENTS: 'Wimoov regarde vos papiers. Vous n’avez rien à faire.',
  FIRST_CONTACT: 'Votre demande est acceptée. Un conseiller Wimoov va vous appeler ou vous écrire.',
  ATTEND_APPOINTMENT: 'Venez à votre rendez-vous avec Wimoov.',
  CONTINUE: 'Votre accompagnement continue. Un conseiller Wimoov vous dira la suite.',
  RESUME_PARCOURS: 'Votre accompagnement est en pause. Appelez votre conseiller quand vous voulez reprendre.',
  FOLLOW_UP: 'Votre accompagnement est terminé. Un conseiller vous appellera pour prendre de vos nouvelles.',
  REOPEN_REFUSED: 'Wimoov ne peut pas vous accompagner pour le moment. Parlez-en avec la personne qui vous suit.',
  REOPEN_EXPIRED: 'Votre demande s’est arrêtée, car il manquait une réponse. La personne qui vous suit peut la rouvrir. Elle se rouvre aussi quand les papiers demandés arrivent.',
  CANCELLED: 'Votre demande est annulée. Vous n’avez rien à faire.',
  NOTHING_LEFT: 'Votre accompagnement est terminé. Vous n’avez rien à faire.',
  CHOOSE_TEST: 'Un professionnel va choisir avec vous comment passer le Test Mobilité.',
  TAKE_TEST: 'Vous allez passer le Test Mobilité avec un professionnel.',
  CONTINUE_TEST: 'Le Test Mobilité est commencé. Il reste à le finir.',
  VALIDATE_ASSESSMENT: 'Vous avez passé le Test. Un conseiller Wimoov va regarder le résultat avec vous.',
}

/** What the person has to know of whose turn it is. */
export const PLAIN_OWNER_LABELS: Record<StepOwner, string | null> = {
  WIMOOV: null,
  PRESCRIBER: 'La personne qui vous suit s’en occupe.',
  PERSON: 'C’est à vous d’agir.',
  NOBODY: null,
}

export const PLAIN_DAY_LABELS: Record<StepDay['kind'], string | null> = {
  SINCE: 'Depuis le',
  EXPECTED: 'La réponse arrive souvent vers le',
  DEADLINE: null,
  EXPIRES: 'À faire avant le',
  APPOINTMENT: 'Rendez-vous le',
  DUE: 'Vers le',
}
