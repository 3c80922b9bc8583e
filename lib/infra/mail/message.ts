/** A file that goes with a mail: text alone, with the media type that mailboxes read, e.g. `text/calendar; method=REQUEST`. */
export type MailAttachment = { name: string; type: string; text: string }

/** A mail ready to leave. The subject never holds personal data: it is shown on locked screens. */
export type MailMessage = { to: string; subject: string; html: string; text: string; replyTo?: string; attachments?: MailAttachment[] }

/** A mail before its address: what the gallery of mails shows. */
export type MailBody = Omit<MailMessage, 'to'>

/** Renders the mail of an outbox row, or null when it no longer has to leave (person removed, link used…). */
export type MailRenderer = (payload: Record<string, unknown>, outboxId: string) => Promise<MailMessage | null>

/** How a sending ended: what the outbox does next depends on it alone. `pause`: the provider takes no mail at all for `afterMs`. */
export type MailOutcome =
  | { kind: 'sent'; providerId: string }
  | { kind: 'retry'; code: string }
  | { kind: 'dead'; code: string }
  | { kind: 'pause'; code: string; afterMs: number }

/** What makes a mail leave. `idempotencyKey` makes a repeated sending harmless. */
export type MailTransport = (message: MailMessage, idempotencyKey: string) => Promise<MailOutcome>
