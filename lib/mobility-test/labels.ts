import type { DeviceHolder, TestMode, TestStatus } from '@/prisma/client/enums'

export const TEST_STATUS_LABELS: Record<TestStatus, string> = {
  TO_CHOOSE: 'À choisir',
  TO_TAKE: 'À passer',
  IN_PROGRESS: 'En cours',
  PAUSED: 'En pause',
  TAKEN: 'Passé',
  VALIDATED: 'Bilan validé',
}

export const TEST_MODE_LABELS: Record<TestMode, string> = {
  BY_PRESCRIBER: 'Avec le prescripteur',
  BY_ADVISOR: 'Avec un conseiller Wimoov',
  BY_BENEFICIARY: 'Par la personne, dans son espace',
}

/** Who held the device during a sitting. */
export const HOLDER_LABELS: Record<DeviceHolder, string> = {
  ALONE: 'La personne, seule',
  ACCOMPANIED: 'La personne, accompagnée',
  BY_PHONE: 'Le professionnel, au téléphone avec la personne',
}
