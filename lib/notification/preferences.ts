import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { BELL_EVENT_CODES, type BellEvent, DEFAULT_RHYTHM } from '@/lib/notification/event-labels'
import type { Preferences } from '@/lib/notification/schema'
import type { MailRhythm } from '@/prisma/client/enums'

/** How an account wants to be mailed of each event. */
export async function preferencesOf(actor: Actor): Promise<Record<BellEvent, MailRhythm>> {
  const rows = await db.notificationPreference.findMany({ where: { accountId: actor.accountId }, select: { event: true, rhythm: true } })
  const chosen = new Map(rows.map(({ event, rhythm }) => [event, rhythm]))
  return Object.fromEntries(BELL_EVENT_CODES.map((event) => [event, chosen.get(event) ?? DEFAULT_RHYTHM])) as Record<BellEvent, MailRhythm>
}

/** Keeps the account's own choices; those of security are no choice. */
export async function savePreferences(actor: Actor, preferences: Preferences): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const event of BELL_EVENT_CODES) {
      const rhythm = preferences[event]
      await tx.notificationPreference.upsert({ where: { accountId_event: { accountId: actor.accountId, event } }, create: { accountId: actor.accountId, event, rhythm }, update: { rhythm }, select: { event: true } })
    }
    await recordAudit({ actorId: actor.accountId, act: 'preference.own', outcome: 'DONE', detail: preferences }, tx)
  })
}
