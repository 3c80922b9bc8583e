import 'server-only'
import { monthsBefore, WARNED_AFTER_MONTHS } from '@/lib/administration/retention'
import { now, parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'

type Told = { accountId: string | null; platformId: string | null; count: number }

/**
 * Tells whoever follows people of whom nothing was heard for 23 months that they become anonymous in a month: one mail a day and reader, a count and
 * no name. Where no prescriber is left, the plateforme is told. Marking and mail are one transaction: nobody is marked without being announced.
 */
export async function warnBeforeAnonymising(): Promise<void> {
  const at = now()
  await db.$transaction(async (tx) => {
    const told = await tx.$queryRaw<Told[]>`
      WITH due AS (
        UPDATE beneficiary SET retention_warned_for = last_contact_at, retention_warned_at = ${at}
        WHERE anonymised_at IS NULL AND last_contact_at < ${monthsBefore(WARNED_AFTER_MONTHS, at)} AND retention_warned_for IS DISTINCT FROM last_contact_at
        RETURNING id, followed_by_id),
      reader AS (
        SELECT a.id AS account_id, CASE WHEN a.id IS NULL THEN (SELECT p.platform_id FROM prescription p WHERE p.beneficiary_id = d.id ORDER BY p.sent_at DESC, p.id DESC LIMIT 1) END AS platform_id
        FROM due d LEFT JOIN account a ON a.id = d.followed_by_id AND a.disabled_at IS NULL AND a.removed_at IS NULL)
      SELECT account_id::text AS "accountId", platform_id::text AS "platformId", count(*)::int AS count FROM reader
      WHERE account_id IS NOT NULL OR platform_id IS NOT NULL GROUP BY account_id, platform_id ORDER BY 1, 2`
    for (const { accountId, platformId, count } of told) {
      await queueMail(tx, { kind: 'retention-warning', dedupeKey: `retention-warning/${accountId ?? platformId}/${parisDay(at)}`, payload: { accountId, platformId, count } })
    }
  })
}
