import type { PrescriptionStatus, WaitingOn } from '../client/enums'
import type { EventKind } from '@/lib/record/labels'

/** What happened to a demo prescription, each act some days after it was sent. */
export type StoryStep = {
  kind: EventKind
  day: number
  by: 'ADVISOR' | 'PRESCRIBER' | null
  to?: PrescriptionStatus
  words?: { reason?: string; comment?: string; remedy?: string; alternative?: string }
  data?: { types?: string[]; askedOf?: string; service?: string; solution?: string; completed?: boolean; outcome?: string; gains?: string[]; on?: string; fromPlatformId?: string; toPlatformId?: string }
}

export type Story = {
  status: PrescriptionStatus
  waitingOn: WaitingOn
  /** How many days ago it was sent. */
  age: number
  taken?: true
  /** A start date, so many days from now. */
  deadlineIn?: number
  steps: StoryStep[]
}

const taken: StoryStep = { kind: 'PRESCRIPTION_TAKEN', day: 1, by: 'ADVISOR', to: 'IN_REVIEW' }
const accepted: StoryStep = { kind: 'PRESCRIPTION_ACCEPTED', day: 4, by: 'ADVISOR', to: 'ACCEPTED', words: { comment: 'Je l’appelle cette semaine.' } }
const contact: StoryStep = { kind: 'FIRST_CONTACT', day: 7, by: 'ADVISOR', to: 'IN_PROGRESS', data: {} }
const asked = (askedOf: 'PRESCRIBER' | 'PERSON', types: string[]): StoryStep => ({ kind: 'DOCUMENTS_REQUESTED', day: 2, by: 'ADVISOR', to: 'DOCUMENTS_REQUESTED', words: { comment: 'Pour vérifier l’adresse et les ressources.' }, data: { types, askedOf } })

/** One in every state, each with acts that lead to it. What waits has waited for less than the jobs' limits, except where that is the story. */
export const STORIES: readonly Story[] = [
  { status: 'SENT', waitingOn: 'WIMOOV', age: 2, steps: [] },
  { status: 'IN_REVIEW', waitingOn: 'WIMOOV', age: 5, taken: true, deadlineIn: 40, steps: [taken] },
  { status: 'ACCEPTED', waitingOn: 'WIMOOV', age: 9, taken: true, steps: [taken, accepted] },
  { status: 'DOCUMENTS_REQUESTED', waitingOn: 'PRESCRIBER', age: 8, taken: true, steps: [taken, asked('PRESCRIBER', ['INCOME_PROOF'])] },
  { status: 'SENT', waitingOn: 'WIMOOV', age: 12, steps: [] },
  {
    status: 'IN_PROGRESS', waitingOn: 'NOBODY', age: 40, taken: true,
    steps: [
      taken, accepted, contact,
      { kind: 'SERVICE_STARTED', day: 10, by: 'ADVISOR', data: { service: 'ASSESSMENT' } },
      { kind: 'SERVICE_FINISHED', day: 12, by: 'ADVISOR', data: { service: 'ASSESSMENT', completed: true } },
      { kind: 'SERVICE_STARTED', day: 20, by: 'ADVISOR', data: { service: 'DRIVING_SCHOOL' } },
      { kind: 'SOLUTION_OBTAINED', day: 30, by: 'ADVISOR', data: { solution: 'FARE' } },
    ],
  },
  {
    status: 'REFUSED', waitingOn: 'NOBODY', age: 20, taken: true,
    steps: [
      taken,
      {
        kind: 'PRESCRIPTION_REFUSED', day: 3, by: 'ADVISOR', to: 'REFUSED',
        words: { reason: 'FULL', comment: 'Toutes les voitures en location sont prises jusqu’au mois prochain.', remedy: 'Avec une promesse d’embauche, la demande devient prioritaire.', alternative: 'Le tarif solidaire des transports en commun.' },
      },
    ],
  },
  { status: 'DOCUMENTS_REQUESTED', waitingOn: 'PERSON', age: 9, taken: true, steps: [taken, asked('PERSON', ['IDENTITY', 'ADDRESS_PROOF'])] },
  { status: 'SUSPENDED', waitingOn: 'NOBODY', age: 50, taken: true, steps: [taken, accepted, contact, { kind: 'PARCOURS_SUSPENDED', day: 30, by: 'ADVISOR', to: 'SUSPENDED', words: { reason: 'WAITING_FOR_SERVICE', comment: 'Une voiture se libère en fin de mois.' } }] },
  {
    status: 'EXITED', waitingOn: 'NOBODY', age: 230, taken: true,
    steps: [
      taken, accepted, contact,
      { kind: 'SERVICE_STARTED', day: 12, by: 'ADVISOR', data: { service: 'VEHICLE_RENTAL' } },
      { kind: 'SERVICE_FINISHED', day: 25, by: 'ADVISOR', data: { service: 'VEHICLE_RENTAL', completed: true } },
      { kind: 'SOLUTION_OBTAINED', day: 26, by: 'ADVISOR', data: { solution: 'VEHICLE_ACQUIRED' } },
      { kind: 'PARCOURS_EXITED', day: 35, by: 'ADVISOR', to: 'EXITED', data: { outcome: 'TRANSITION_JOB', gains: ['VEHICLE', 'FURTHER'] } },
    ],
  },
  {
    status: 'EXPIRED', waitingOn: 'NOBODY', age: 45, taken: true,
    steps: [
      taken, asked('PRESCRIBER', ['COMMITMENT_CONTRACT']),
      { kind: 'EXPIRY_WARNED', day: 22, by: null }, { kind: 'EXPIRY_WARNED', day: 29, by: null },
      { kind: 'PRESCRIPTION_EXPIRED', day: 33, by: null, to: 'EXPIRED' },
    ],
  },
  { status: 'CANCELLED', waitingOn: 'NOBODY', age: 15, steps: [{ kind: 'PRESCRIPTION_CANCELLED', day: 1, by: 'PRESCRIBER', to: 'CANCELLED', words: { reason: 'SOLVED' } }] },
  { status: 'SENT', waitingOn: 'WIMOOV', age: 1, deadlineIn: 9, steps: [] },
  { status: 'ABANDONED', waitingOn: 'NOBODY', age: 60, taken: true, steps: [taken, accepted, contact, { kind: 'PARCOURS_ABANDONED', day: 40, by: 'ADVISOR', to: 'ABANDONED', words: { reason: 'NO_NEWS' }, data: { outcome: 'UNREACHABLE', gains: ['UNKNOWN'] } }] },
]
