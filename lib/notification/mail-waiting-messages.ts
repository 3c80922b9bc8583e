import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { entersAlready } from '@/lib/beneficiary/access-sql'
import { after, days, minutes, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { readsTodaySql, unreadRowSql } from '@/lib/notification/waiting-sql'

type Waiting = { threadId: string; accountId: string; lastId: string }

/** Between two mails about one thread. */
const QUIET_MS = minutes(15)
/** Whoever has the thread open reads it meanwhile. */
const GRACE_MS = 30_000
const LONGEST_MS = days(7)
const AT_ONCE = 50

/**
 * Mails, once a quarter of an hour and thread at most, those whom a message waits for: readers who asked to be told at once and have not read
 * since. Of a plateforme's team, the advisor who follows the person and whoever wrote there; everybody while nobody follows them. Idempotent:
 * the time of the mail is kept with the mail.
 */
export async function mailWaitingMessages(): Promise<void> {
  for (;;) {
    const mailed = await db.$transaction(async (tx) => {
      const waiting = await claim(tx)
      for (const { threadId, accountId, lastId } of waiting) {
        await queueMail(tx, { kind: 'message-waiting', dedupeKey: `message-waiting/${threadId}/${accountId}/${lastId}`, payload: { threadId, accountId } })
      }
      return waiting.length
    })
    if (mailed < AT_ONCE) return
  }
}

// Of a team, whom the message is for.
const answersForIt = Prisma.sql`(a.role <> 'ADVISOR' OR t.beneficiary_id IS NULL
  OR EXISTS (SELECT 1 FROM message w WHERE w.thread_id = t.id AND w.author_id = a.id)
  OR EXISTS (SELECT 1 FROM prescription p WHERE p.beneficiary_id = t.beneficiary_id AND p.platform_id = t.platform_id AND p.advisor_id = a.id)
  OR NOT EXISTS (SELECT 1 FROM prescription p WHERE p.beneficiary_id = t.beneficiary_id AND p.platform_id = t.platform_id AND p.advisor_id IS NOT NULL))`

const claim = (tx: Tx) => tx.$queryRaw<Waiting[]>`
  UPDATE thread_participant tp SET last_mailed_at = ${now()} FROM (
    SELECT tp.thread_id, tp.account_id, m.id FROM thread t JOIN thread_participant tp ON tp.thread_id = t.id JOIN account a ON a.id = tp.account_id
    JOIN message m ON m.id = CASE WHEN a.role = 'BENEFICIARY' THEN t.last_shared_message_id ELSE t.last_message_id END
    WHERE t.last_message_at > ${after(-LONGEST_MS)} AND ${unreadRowSql} AND m.author_id <> a.id AND m.sent_at <= ${after(-GRACE_MS)}
      AND (tp.last_mailed_at IS NULL OR (tp.last_mailed_at <= ${after(-QUIET_MS)} AND tp.last_mailed_at < m.sent_at))
      AND a.email IS NOT NULL AND ${entersAlready(Prisma.sql`a`)} AND NOT EXISTS (SELECT 1 FROM notification_preference np WHERE np.account_id = a.id AND np.event = 'MESSAGE' AND np.rhythm <> 'IMMEDIATE')
      AND ${answersForIt} AND ${readsTodaySql()}
    ORDER BY tp.thread_id, tp.account_id LIMIT ${AT_ONCE} FOR UPDATE OF tp SKIP LOCKED
  ) due WHERE tp.thread_id = due.thread_id AND tp.account_id = due.account_id
  RETURNING tp.thread_id::text AS "threadId", tp.account_id::text AS "accountId", due.id::text AS "lastId"`
