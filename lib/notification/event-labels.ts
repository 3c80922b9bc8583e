import type { MailRhythm } from '@/prisma/client/enums'
import type { EventKind } from '@/lib/record/labels'

/** What the bell rings for, and what one chooses a rhythm of mails for. Mails of security (password, link, new device) always leave. */
export const BELL_EVENTS = {
  MESSAGE: { label: 'Messages' },
  APPOINTMENT: { label: 'Rendez-vous' },
  STATUS: { label: 'Suivi des demandes' },
  TEST: { label: 'Test Mobilité' },
} as const satisfies Record<string, { label: string }>
export type BellEvent = keyof typeof BELL_EVENTS
export const BELL_EVENT_CODES = Object.keys(BELL_EVENTS) as [BellEvent, ...BellEvent[]]

export const DEFAULT_RHYTHM: MailRhythm = 'IMMEDIATE'

export const RHYTHM_LABELS = {
  IMMEDIATE: 'Tout de suite',
  DAILY: 'Une fois par jour, à 8\u00a0h',
  NONE: 'Pas de courriel',
} as const satisfies Record<MailRhythm, string>

const SILENT: readonly EventKind[] = ['PERSON_CALLED', 'REMOVED', 'RESTORED', 'DOCUMENT_REMOVED', 'PARCOURS_CORRECTED', 'KEPT_OPEN', 'THREAD_PERSON_ADDED', 'THREAD_PERSON_REMOVED', 'THREAD_LEFT', 'THREAD_REJOINED']

/** What a line of a person's history is for the bell; null for what rings none. */
export function bellEventOf(kind: string): BellEvent | null {
  if ((SILENT as readonly string[]).includes(kind)) return null
  if (/^(APPOINTMENT|SLOT|ATTENDANCE)/.test(kind)) return 'APPOINTMENT'
  if (/^(TEST|RESOURCES|RESULT|ASSESSMENT)/.test(kind)) return 'TEST'
  return 'STATUS'
}
