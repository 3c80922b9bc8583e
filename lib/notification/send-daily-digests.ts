import 'server-only'
import { now, parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { digestCounts } from '@/lib/notification/digest-counts'

const FIRST_HOUR = 8

/** Once a day from 8 h in Paris: the summary of those who chose one. Its address is its day: an hour later, or another worker, sends nothing more. */
export async function sendDailyDigests(): Promise<void> {
  const hour = Number(new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' }).formatToParts(now()).find(({ type }) => type === 'hour')?.value)
  if (hour < FIRST_HOUR) return
  for (const { accountId } of await digestCounts()) {
    await db.$transaction((tx) => queueMail(tx, { kind: 'daily-digest', dedupeKey: `daily-digest/${accountId}/${parisDay()}`, payload: { accountId } }))
  }
}
