import { bellEventOf } from '@/lib/notification/event-labels'
import { PLAIN_EVENT_LABELS } from '@/lib/prescription/plain-labels'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'

// Whatever a mail tells the person is here too: the bell says it to who wants no mail.
const KINDS: readonly EventKind[] = [
  'TEST_UNLOCKED', 'RESOURCES_UNLOCKED', 'ASSESSMENT_VALIDATED', 'ASSESSMENT_REVISED', 'PRESCRIPTION_ACCEPTED', 'PRESCRIPTION_REFUSED', 'DOCUMENTS_REQUESTED', 'PRESCRIPTION_TRANSFERRED',
  'PRESCRIPTION_REOPENED', 'PRESCRIPTION_CANCELLED', 'PRESCRIPTION_EXPIRED', 'OBJECTION_HANDLED', 'SERVICE_STARTED', 'SERVICE_FINISHED', 'PARCOURS_EXITED', 'PARCOURS_ABANDONED',
]

/** What the person themself is told of: what concerns them plainly, never how professionals organise themselves. */
export const tellsPerson = (kind: string) => (KINDS as readonly string[]).includes(kind) || (bellEventOf(kind) === 'APPOINTMENT' && kind in PLAIN_EVENT_LABELS)

// In their history these introduce what they are about; the bell says no more.
const ALONE: Partial<Record<EventKind, string>> = { SERVICE_STARTED: 'Vous avez commencé un accompagnement.', SERVICE_FINISHED: 'Un accompagnement est terminé.' }

/** A line of the person's own bell, in plain words. */
export const ownSentence = (kind: EventKind): string => ALONE[kind] ?? PLAIN_EVENT_LABELS[kind] ?? EVENT_LABELS[kind]
