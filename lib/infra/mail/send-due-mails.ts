import 'server-only'
import { after, hours, minutes, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { log } from '@/lib/infra/log'
import { mailsLeaveSql, pauseMails } from '@/lib/infra/mail/mail-pause'
import type { MailOutcome, MailRenderer, MailTransport } from '@/lib/infra/mail/message'

type DueMail = { id: string; kind: string; payload: Record<string, unknown>; attempts: number }

// Three mails at their longest (fifteen seconds each) end well within the lease: nobody else takes one that is on its way.
const LEASE_MS = minutes(1)
const CLAIMED_AT_ONCE = 3
// 30 s, 2, 10, 30 min, 2 h, 6 h: seven tries within the 24 hours for which the provider remembers a key.
const BACKOFF_MS = [30_000, minutes(2), minutes(10), minutes(30), hours(2), hours(6)]

// A burst is sent turn by turn: between two, the worker says that it lives, runs its jobs, and may stop.
const TURN_MS = 10_000

/**
 * Sends the mails that are due, for about ten seconds; returns how many left. Safe in several processes at once: rows are claimed with a
 * lease, so a killed worker's mails are taken again after a minute, with the same idempotency key. A provider that takes nothing for the
 * moment (429, quota, bad key) pauses the queue for every process, and uses up no try of anybody.
 */
export async function sendDueMails(renderers: Record<string, MailRenderer>, transport: MailTransport): Promise<number> {
  const end = performance.now() + TURN_MS
  let sent = 0
  while (performance.now() < end) {
    const claimed = await claimDueMails()
    if (claimed.length === 0) return sent
    for (const [index, mail] of claimed.entries()) {
      const outcome = await sendOne(mail, renderers, transport)
      if (outcome.kind === 'pause') {
        await pause(claimed.slice(index), outcome)
        return sent
      }
      await settle(mail, outcome)
      if (outcome.kind === 'sent') sent += 1
    }
  }
  return sent
}

async function claimDueMails(): Promise<DueMail[]> {
  return db.$queryRaw<DueMail[]>`
    UPDATE outbox_email SET lease_until = ${after(LEASE_MS)}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM outbox_email
      WHERE state = 'PENDING' AND next_at <= ${now()} AND (lease_until IS NULL OR lease_until < ${now()}) AND ${mailsLeaveSql()}
      ORDER BY next_at, id LIMIT ${CLAIMED_AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, kind, payload, attempts`
}

async function sendOne(mail: DueMail, renderers: Record<string, MailRenderer>, transport: MailTransport): Promise<MailOutcome | { kind: 'cancelled' }> {
  const render = renderers[mail.kind]
  if (!render) return { kind: 'dead', code: 'unknown_kind' }
  try {
    const message = await render(mail.payload, mail.id)
    return message ? await transport(message, `outbox/${mail.id}`) : { kind: 'cancelled' }
  } catch (error) {
    log.error({ err: error, outboxId: mail.id, kind: mail.kind }, 'a mail could not be prepared')
    return { kind: 'retry', code: 'render_failed' }
  }
}

type Pause = Extract<MailOutcome, { kind: 'pause' }>

// What was claimed and did not leave goes back as it was; the mail that met the refusal says why it waits.
async function pause(unsent: DueMail[], { code, afterMs }: Pause): Promise<void> {
  const [met] = unsent
  await db.$transaction(async (tx) => {
    await pauseMails(tx, afterMs, code)
    await tx.outboxEmail.updateMany({ where: { id: { in: unsent.map(({ id }) => id) }, state: 'PENDING' }, data: { attempts: { decrement: 1 }, leaseUntil: null } })
    await tx.outboxEmail.updateMany({ where: { id: met?.id }, data: { lastErrorCode: code } })
  })
  log.error({ code, afterMs }, 'mails are paused: the provider takes none')
}

async function settle(mail: DueMail, outcome: Exclude<MailOutcome, Pause> | { kind: 'cancelled' }): Promise<void> {
  const data = () => {
    switch (outcome.kind) {
      case 'sent':
        return { state: 'SENT' as const, sentAt: now(), providerId: outcome.providerId, lastErrorCode: null }
      case 'cancelled':
        return { state: 'CANCELLED' as const }
      case 'dead':
        return { state: 'DEAD' as const, lastErrorCode: outcome.code }
      case 'retry': {
        const backoff = BACKOFF_MS[mail.attempts - 1]
        if (backoff === undefined) return { state: 'DEAD' as const, lastErrorCode: outcome.code }
        const jitter = 1 + Math.random() * 0.2
        return { nextAt: after(backoff * jitter), lastErrorCode: outcome.code }
      }
    }
  }
  await db.outboxEmail.update({ where: { id: mail.id }, data: { ...data(), leaseUntil: null }, select: { id: true } })
  if (outcome.kind !== 'sent') log.warn({ outboxId: mail.id, kind: mail.kind, outcome }, 'a mail did not leave')
}
