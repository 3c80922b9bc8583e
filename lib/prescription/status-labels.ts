import type { PrescriptionStatus } from '@/prisma/client/enums'

/** The state of a prescription, as a badge says it. */
export const PRESCRIPTION_STATUS_LABELS: Record<PrescriptionStatus, string> = {
  SENT: 'Envoyée',
  IN_REVIEW: 'En étude',
  DOCUMENTS_REQUESTED: 'Pièces demandées',
  ACCEPTED: 'Acceptée',
  REFUSED: 'Refusée',
  IN_PROGRESS: 'Parcours en cours',
  SUSPENDED: 'Parcours suspendu',
  EXITED: 'Sorti du parcours',
  ABANDONED: 'Abandon',
  CANCELLED: 'Annulée par le prescripteur',
  EXPIRED: 'Expirée',
}
