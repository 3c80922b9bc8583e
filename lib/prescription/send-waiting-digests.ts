import 'server-only'
import { after, now, parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { answeredSql } from '@/lib/prescription/advisors-of'
import { DIGEST_AFTER_MS } from '@/lib/prescription/waiting-limits'

type Waiting = { accountId: string | null; platformId: string | null; count: number }

const FIRST_HOUR = 8

/**
 * Once a day from 8 h in Paris: one mail for each person, or plateforme, for whom something has waited ten days or more; a count and no
 * name. The address of the mail is its day, so that an hour later, or another worker, sends nothing more.
 */
export async function sendWaitingDigests(): Promise<void> {
  const { day, hour } = parisClock(now())
  if (hour < FIRST_HOUR) return
  for (const { accountId, platformId, count } of await longWaits()) {
    const dedupeKey = `waiting-digest/${accountId ?? platformId}/${day}`
    await db.$transaction((tx) => queueMail(tx, { kind: 'waiting-digest', dedupeKey, payload: { accountId, platformId, count } }))
  }
}

// Documents wait for whoever follows the person, also when they were asked of the person; the rest for the advisor, or for the team when nobody there answers.
function longWaits(): Promise<Waiting[]> {
  const since = after(-DIGEST_AFTER_MS)
  return db.$queryRaw<Waiting[]>`
    SELECT a.id::text AS "accountId", NULL AS "platformId", count(*)::int AS count
    FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id JOIN account a ON a.id = coalesce(b.followed_by_id, p.prescriber_id)
    WHERE p.waiting_on IN ('PRESCRIBER', 'PERSON') AND p.waiting_since <= ${since} AND b.removed_at IS NULL AND a.disabled_at IS NULL AND a.removed_at IS NULL
    GROUP BY a.id
    UNION ALL
    SELECT p.advisor_id::text, NULL, count(*)::int
    FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
    WHERE p.waiting_on = 'WIMOOV' AND p.waiting_since <= ${since} AND b.removed_at IS NULL AND ${answeredSql}
    GROUP BY p.advisor_id
    UNION ALL
    SELECT NULL, p.platform_id::text, count(*)::int
    FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
    WHERE p.waiting_on = 'WIMOOV' AND p.waiting_since <= ${since} AND b.removed_at IS NULL AND NOT ${answeredSql}
    GROUP BY p.platform_id
    ORDER BY 1, 2`
}

function parisClock(at: Date) {
  const day = parisDay(at)
  const hour = Number(new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' }).formatToParts(at).find(({ type }) => type === 'hour')?.value)
  return { day, hour }
}
