import type { AppointmentMode, Attendance } from '@/prisma/client/enums'

/** What a rendez-vous is for, in the order in which forms list it. */
export const TYPE_LABELS = {
  BILAN: 'Bilan mobilité',
  FOLLOW_UP: 'Point de suivi',
  WORKSHOP: 'Atelier collectif',
  VEHICLE: 'Essai ou prise en main d’un véhicule',
  OTHER: 'Autre rendez-vous',
} as const satisfies Record<string, string>
export type AppointmentType = keyof typeof TYPE_LABELS

export const MODE_LABELS: Record<AppointmentMode, string> = { ON_SITE: 'Sur place', PHONE: 'Par téléphone', VIDEO: 'En visioconférence' }

/** Whether a person came, as the advisor notes it afterwards. */
export const ATTENDANCE_LABELS: Record<Attendance, string> = {
  TO_FILL: 'À renseigner',
  ATTENDED: 'Honoré',
  EXCUSED: 'Excusé',
  CANCELLED_BY_SERVICE: 'Annulé par le service',
  ABSENT: 'Absent',
}

/** How long a rendez-vous lasts, in minutes. */
export const DURATION_LABELS = {
  15: '15 minutes',
  30: '30 minutes',
  45: '45 minutes',
  60: '1 heure',
  90: '1 heure 30',
  120: '2 heures',
  180: '3 heures',
  240: '4 heures',
  420: '7 heures',
} as const satisfies Record<number, string>

/** Which of two hours that bear the same name, the night when clocks go back. */
export const OCCURRENCE_LABELS = { FIRST: 'La première (heure d’été)', SECOND: 'La deuxième (heure d’hiver)' } as const

/** How « Calendrier » is looked at. */
export const VIEW_LABELS = { mois: 'Mois', semaine: 'Semaine', jour: 'Jour', liste: 'Liste' } as const satisfies Record<string, string>
export type CalendarView = keyof typeof VIEW_LABELS

/** What a page says has just been done to a rendez-vous. */
export const DONE_LABELS = {
  planifie: 'Le rendez-vous est planifié.',
  modifie: 'Le rendez-vous est modifié.',
  confie: 'Le rendez-vous est confié.',
  deplace: 'Le rendez-vous est déplacé.',
  annule: 'Le rendez-vous est annulé.',
  inscrit: 'La personne est inscrite.',
  confirme: 'La venue est confirmée.',
  rendu: 'La place est rendue.',
  demande: 'La demande est transmise au conseiller.',
  presence: 'La présence est notée.',
  assiste: 'Votre venue est notée.',
  absent: 'Votre venue est retirée.',
  choisi: 'Le créneau est choisi\u00a0: le rendez-vous est planifié.',
} as const satisfies Record<string, string>
export type AppointmentDone = keyof typeof DONE_LABELS

/** The same, for the person about their own. */
export const OWN_DONE_LABELS = {
  confirme: 'C’est noté\u00a0: vous venez.',
  rendu: 'C’est noté\u00a0: vous ne venez pas. Votre conseiller est prévenu.',
  demande: 'Votre demande est partie. Votre conseiller va répondre.',
  choisi: 'Votre rendez-vous est fixé.',
} as const satisfies Partial<Record<AppointmentDone, string>>
export type OwnDone = keyof typeof OWN_DONE_LABELS
