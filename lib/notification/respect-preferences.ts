import 'server-only'
import { db } from '@/lib/infra/db'
import type { MailRenderer } from '@/lib/infra/mail/message'
import type { BellEvent } from '@/lib/notification/event-labels'

/** The mails that an account may have less often, by the event whose bell tells the same. All others always leave: security, legal information, delegation. */
const CHOSEN: Record<string, BellEvent> = {
  'prescription-step': 'STATUS',
  'documents-provided': 'STATUS',
  'prescription-sent': 'STATUS',
  'test-unlocked': 'TEST',
}
const eventOf = (kind: string): BellEvent | null => CHOSEN[kind] ?? (kind.startsWith('appointment-') ? 'APPOINTMENT' : null)

/**
 * The renderers, with the choice of whoever receives the mail: who wants a summary of the day, or no mail, of an event gets none of its mails;
 * the bell says it. An address that is no account's (a plateforme's, a person without access) chose nothing: its mails leave.
 */
export function respectPreferences(renderers: Record<string, MailRenderer>): Record<string, MailRenderer> {
  return Object.fromEntries(Object.entries(renderers).map(([kind, render]) => [kind, eventOf(kind) ? chosen(render, eventOf(kind)) : render]))
}

const chosen =
  (render: MailRenderer, event: BellEvent | null): MailRenderer =>
  async (payload, outboxId) => {
    const message = await render(payload, outboxId)
    if (!message || !event) return message
    const silenced = await db.notificationPreference.count({ where: { event, rhythm: { not: 'IMMEDIATE' }, account: { email: message.to, removedAt: null } } })
    return silenced > 0 ? null : message
  }
