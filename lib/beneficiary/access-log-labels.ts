import type { Role } from '@/prisma/client/enums'

/** Who looked, in words that the person reads. */
export const LOOKER_LABELS: Record<Role, string> = {
  PRESCRIBER: 'Un professionnel qui vous suit',
  ADVISOR: 'Un conseiller Wimoov',
  HOTLINE: 'La hotline de Wimoov',
  ADMIN: 'L’administration de Wimoov',
  BENEFICIARY: 'Vous',
}

const LOOK_LABELS: Record<string, string> = {
  'test.readResult': 'a lu vos résultats',
  'accessCard.issue': 'a ouvert votre carte d’accès',
}

/** What was read; opening the record when the act has no word of its own. */
export const lookLabel = (act: string) => LOOK_LABELS[act] ?? 'a ouvert votre dossier'
