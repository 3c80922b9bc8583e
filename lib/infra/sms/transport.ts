/** A text message ready to leave. It says where to look, never why somebody is helped. */
export type SmsMessage = { to: string; text: string }

/** What makes a text message leave; the outbox row's key makes a repeated sending harmless, as for mails. */
export type SmsTransport = (message: SmsMessage, idempotencyKey: string) => Promise<{ kind: 'sent'; providerId: string } | { kind: 'retry' | 'dead'; code: string }>

/** The channel for text messages: none as long as no provider is chosen (docs/operations.md). People without e-mail are called instead. */
export const smsTransport = (): SmsTransport | null => null
