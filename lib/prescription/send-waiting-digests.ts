import 'server-only'
import { now, parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { type DigestKind, longWaits, type LongWait } from '@/lib/prescription/long-waits'

const FIRST_HOUR = 8

/**
 * Once a day from 8 h in Paris: one mail for each person, or plateforme, for whom something has waited ten days or more: demands, Tests and
 * their results, access requests, calls, corrections, objections, follow-ups; counts and no name. The address of the mail is its day, so that an hour later, or another worker, sends nothing more.
 */
export async function sendWaitingDigests(): Promise<void> {
  const { day, hour } = parisClock(now())
  if (hour < FIRST_HOUR) return
  for (const { accountId, platformId, counts } of byReader(await longWaits())) {
    const dedupeKey = `waiting-digest/${accountId ?? platformId}/${day}`
    await db.$transaction((tx) => queueMail(tx, { kind: 'waiting-digest', dedupeKey, payload: { accountId, platformId, counts } }))
  }
}

// What waits for each reader, by kind.
function byReader(waits: readonly LongWait[]) {
  const readers = new Map<string, { accountId: string | null; platformId: string | null; counts: Partial<Record<DigestKind, number>> }>()
  for (const { accountId, platformId, kind, count } of waits) {
    const key = accountId ?? platformId ?? ''
    const reader = readers.get(key) ?? { accountId, platformId, counts: {} }
    reader.counts[kind] = (reader.counts[kind] ?? 0) + count
    readers.set(key, reader)
  }
  return readers.values()
}

function parisClock(at: Date) {
  const day = parisDay(at)
  const hour = Number(new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' }).formatToParts(at).find(({ type }) => type === 'hour')?.value)
  return { day, hour }
}
