import type { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'

export type Stage = 'NOT_PRESCRIBED' | 'ACCEPTED_BEFORE_TEST' | PrescriptionStatus | `TEST_${TestStatus}`

/** Where a person is, in a badge. Always words: the colour only helps. */
export const STAGE_LABELS: Record<Stage, string> = {
  NOT_PRESCRIBED: 'Sans prescription',
  SENT: 'Prescription envoyée',
  IN_REVIEW: 'En étude',
  TEST_TO_CHOOSE: 'Test à choisir',
  TEST_TO_TAKE: 'Test à passer',
  TEST_IN_PROGRESS: 'Test en cours',
  TEST_PAUSED: 'Test en pause',
  TEST_TAKEN: 'Test passé',
  TEST_VALIDATED: 'Bilan validé',
  DOCUMENTS_REQUESTED: 'Pièces demandées',
  ACCEPTED: 'Acceptée',
  ACCEPTED_BEFORE_TEST: 'Acceptée, Test à passer',
  REFUSED: 'Refusée',
  IN_PROGRESS: 'Parcours en cours',
  SUSPENDED: 'Parcours suspendu',
  EXITED: 'Sorti du parcours',
  ABANDONED: 'Abandon',
  CANCELLED: 'Annulée par le prescripteur',
  EXPIRED: 'Expirée',
}
