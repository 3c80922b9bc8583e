import type { Role } from '@/prisma/client/enums'

/** Who looked, in words that the person reads. */
export const LOOKER_LABELS: Record<Role, string> = {
  PRESCRIBER: 'Un professionnel',
  ADVISOR: 'Un conseiller Wimoov',
  HOTLINE: 'La hotline de Wimoov',
  ADMIN: 'L’administration de Wimoov',
  BENEFICIARY: 'Vous',
}

const LOOK_LABELS: Record<string, string> = {
  'test.readResult': 'a lu vos résultats',
  'accessCard.issue': 'a ouvert votre carte d’accès',
  'assessment.pdf': 'a téléchargé votre bilan',
  'document.download': 'a ouvert un document de votre dossier',
  'message.readThread': 'a lu des messages qui vous concernent',
  'appointment.read': 'a ouvert un de vos rendez-vous',
  'hotline.personScreen': 'a regardé si votre compte marche bien',
  'duplicate.check': 'a demandé si Wimoov vous accompagne déjà',
}

/** What was read; opening the record when the act has no word of its own. */
export const lookLabel = (act: string) => LOOK_LABELS[act] ?? 'a ouvert votre dossier'
