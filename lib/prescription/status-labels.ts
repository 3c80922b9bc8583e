import type { PrescriptionStatus } from '@/prisma/client/enums'

export const PRESCRIPTION_STATUS_LABELS: Record<PrescriptionStatus, string> = {
  SENT: 'Envoyée',
  IN_REVIEW: 'En étude',
  DOCUMENTS_REQUESTED: 'Pièces demandées',
  ACCEPTED: 'Acceptée',
  REFUSED: 'Refusée',
  IN_PROGRESS: 'Parcours en cours',
  SUSPENDED: 'Suspendue',
  EXITED: 'Sortie',
  ABANDONED: 'Abandon',
  CANCELLED: 'Annulée par le prescripteur',
  EXPIRED: 'Expirée',
}
