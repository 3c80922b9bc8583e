import 'server-only'
import { Resend } from 'resend'
import { minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import type { MailMessage, MailOutcome, MailTransport } from '@/lib/infra/mail/message'

const TIMEOUT_MS = 15_000
// Resend takes two requests a second by default.
const APART_MS = 500
const QUOTA_PAUSE_MS = minutes(10)
const RATE_PAUSE_MS = 30_000

let provider: MailTransport | undefined

/** Resend when a key is set, else the local mailbox that the demo shows. One for the whole process, which keeps its pace from turn to turn. */
export function mailTransport(): MailTransport {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = env()
  if (!RESEND_API_KEY) return keepLocally
  const client = new Resend(RESEND_API_KEY, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : undefined)
  return (provider ??= paced((message, key) => sendWithResend(client, MAIL_FROM, message, key), APART_MS))
}

/** The same transport, at most one mail every `apartMs`: a burst is spread out instead of being refused. */
export function paced(transport: MailTransport, apartMs: number): MailTransport {
  let free = 0
  return async (message, key) => {
    const start = Math.max(free, performance.now())
    free = start + apartMs
    await new Promise<void>((done) => setTimeout(done, start - performance.now()))
    return transport(message, key)
  }
}

/** Writes the mail in the `local_mail` table; a second sending of the same outbox row changes nothing. */
export const keepLocally: MailTransport = async ({ to, subject, html, text, attachments = [] }, key) => {
  const id = key.replace('outbox/', '')
  await db.localMail.createMany({ data: [{ id, to, subject, html, text, attachments }], skipDuplicates: true })
  return { kind: 'sent', providerId: `local/${id}` }
}

/** Sends through Resend's API and reads the answer; `timeoutMs` bounds the wait, after which the same key is tried again. */
export async function sendWithResend(client: Resend, from: string, message: MailMessage, idempotencyKey: string, timeoutMs = TIMEOUT_MS): Promise<MailOutcome> {
  const { attachments, ...mail } = message
  const files = attachments ? { attachments: attachments.map(({ name, type, text }) => ({ filename: name, contentType: type, content: Buffer.from(text).toString('base64') })) } : {}
  const sending = client.emails.send({ from, ...mail, ...files }, { idempotencyKey }).catch((error: Error) => ({ data: null, error: { name: error.name, statusCode: null }, headers: null }))
  let timer: NodeJS.Timeout | undefined
  const timeOut = new Promise<'timeout'>((done) => {
    timer = setTimeout(() => done('timeout'), timeoutMs)
  })
  const answer = await Promise.race([sending, timeOut]).finally(() => clearTimeout(timer))
  if (answer === 'timeout') return { kind: 'retry', code: 'timeout' }
  if (answer.data?.id) return { kind: 'sent', providerId: answer.data.id }
  return outcomeOf(answer.error?.name ?? 'unknown', answer.error?.statusCode ?? null, answer.headers?.['retry-after'])
}

// security.md §4: what each refusal of the provider means for the row.
function outcomeOf(name: string, status: number | null, retryAfter?: string): MailOutcome {
  if (name === 'invalid_idempotent_request') return { kind: 'dead', code: name }
  if (status === 401 || name === 'daily_quota_exceeded' || name === 'monthly_quota_exceeded') return { kind: 'pause', code: name, afterMs: QUOTA_PAUSE_MS }
  if (status === 429) return { kind: 'pause', code: name, afterMs: retryAfterMs(retryAfter) ?? RATE_PAUSE_MS }
  if (status === null || status >= 500 || status === 409 || status === 408) return { kind: 'retry', code: name }
  return { kind: 'dead', code: name }
}

function retryAfterMs(header: string | undefined) {
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : undefined
}
