import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'
/** « Non utilisable » asks no reason: a suspension hints at an offence (RGPD art. 10), an aptitude at health (art. 9). */
export const LICENCE_LABELS = {
  B: 'Permis B',
  OTHER: 'Autre permis',
  IN_PROGRESS: 'Permis ou code en cours',
  FOREIGN: 'Permis étranger',
  UNUSABLE: 'Permis non utilisable',
  NONE: 'Aucun permis',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>
export type Licence = keyof typeof LICENCE_LABELS

export const VEHICLE_LABELS = {
  CAR: 'Voiture',
  BORROWED_CAR: 'Voiture prêtée',
  MOTORISED_TWO_WHEELER: 'Scooter, moto ou cyclomoteur',
  BICYCLE: 'Vélo, vélo électrique ou trottinette',
  NONE: 'Aucun véhicule',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

/** Kinds of services that Wimoov and similar teams offer; which of them exist depends on each platform. */
export const WISHED_SERVICE_LABELS = {
  ASSESSMENT: 'Bilan et conseil mobilité',
  WORKSHOP: 'Ateliers collectifs',
  VEHICLE_RENTAL: 'Location solidaire (voiture, scooter, vélo)',
  REPAIR_SHOP: 'Garage solidaire',
  DRIVING_SCHOOL: 'Auto-école sociale, code et conduite',
  DRIVING_REFRESHER: 'Remise à niveau de conduite',
  CYCLING_SCHOOL: 'Vélo-école et remise en selle',
  MICROCREDIT: 'Microcrédit mobilité',
  FINANCIAL_AID: 'Aides financières et tarifs réduits',
  SHARED_TRANSPORT: 'Transport à la demande et covoiturage',
  DIGITAL_SKILLS: 'Téléphone et internet pour se déplacer',
} as const satisfies Record<string, string>
