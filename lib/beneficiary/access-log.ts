import 'server-only'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { after, days } from '@/lib/infra/clock'

/** Who looked, without a name: a role, where they worked that day, what they read. */
export type Look = { role: Role; place: string | null; act: string }
export type DayOfLooks = { day: string; looks: Look[] }

const KEPT_MS = days(365)
const SHOWN = 200

/**
 * Who read the person's record, a document, a conversation or an appointment of theirs in the last twelve months (RGPD art. 15), by day of Paris, the latest first; two hundred lines at most. One
 * line a day for the same place and the same reading. The person's own visits are not told. Empty for whoever is not a person with a record.
 */
export async function accessLog(actor: Actor): Promise<DayOfLooks[]> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return []
  const { beneficiaryId, accountId } = actor
  const rows = await db.$queryRaw<(Look & { day: string })[]>`
    WITH subject(id) AS (
      VALUES (${beneficiaryId}), (${accountId})
      UNION SELECT id::text FROM thread WHERE beneficiary_id = ${beneficiaryId}::uuid
      UNION SELECT id::text FROM document WHERE beneficiary_id = ${beneficiaryId}::uuid
      UNION SELECT f.id::text FROM document f JOIN thread t ON t.id = f.thread_id WHERE t.beneficiary_id = ${beneficiaryId}::uuid
      UNION SELECT appointment_id::text FROM appointment_participant WHERE beneficiary_id = ${beneficiaryId}::uuid)
    SELECT to_char(e.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day, a.role::text AS role, e.act, coalesce(s.name, p.name) AS place
    FROM subject JOIN audit_event e ON e.subject_id = subject.id JOIN account a ON a.id = e.actor_id
    LEFT JOIN LATERAL (
      SELECT string_agg(DISTINCT o.name, ', ' ORDER BY o.name) AS name FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.account_id = a.id AND m.created_at <= e.at AND (m.ended_at IS NULL OR m.ended_at > e.at)) s ON a.role = 'PRESCRIBER'
    LEFT JOIN LATERAL (
      SELECT string_agg(DISTINCT f.name, ', ' ORDER BY f.name) AS name FROM platform_membership m JOIN mobility_platform f ON f.id = m.platform_id
      WHERE m.account_id = a.id AND m.created_at <= e.at AND (m.ended_at IS NULL OR m.ended_at > e.at)) p ON a.role = 'ADVISOR'
    WHERE e.at >= ${after(-KEPT_MS)} AND e.outcome = 'READ' AND a.role <> 'BENEFICIARY'
    GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 2, 4, 3 LIMIT ${SHOWN}`
  const byDay = new Map<string, Look[]>()
  for (const { day, ...look } of rows) byDay.set(day, [...(byDay.get(day) ?? []), look])
  return [...byDay].map(([day, looks]) => ({ day, looks }))
}
