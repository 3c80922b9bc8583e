import 'server-only'
import { db } from '@/lib/infra/db'

/**
 * The address of whoever follows the person of a prescription today, else of who shares their follow-up, else of who sent it; null when all
 * have left.
 */
export const prescriberToTell = async (prescriptionId: string): Promise<string | null> => (await prescriberAccount(prescriptionId))?.email ?? null

/** Whose address that is. */
export async function prescriberAccount(prescriptionId: string): Promise<{ id: string; email: string | null } | null> {
  const [told] = await db.$queryRaw<{ id: string; email: string | null }[]>`
    SELECT a.id::text, a.email FROM prescription p JOIN beneficiary b ON b.id = p.beneficiary_id
    CROSS JOIN LATERAL (
      SELECT b.followed_by_id AS account_id, 1 AS rank, NULL::timestamptz AS since
      UNION ALL SELECT u.account_id, 2, u.created_at FROM shared_follow_up u WHERE u.beneficiary_id = b.id AND u.ended_at IS NULL
      UNION ALL SELECT p.prescriber_id, 3, NULL
    ) heard JOIN account a ON a.id = heard.account_id
    WHERE p.id = ${prescriptionId}::uuid AND a.role = 'PRESCRIBER' AND a.disabled_at IS NULL AND a.removed_at IS NULL
    ORDER BY heard.rank, heard.since, a.id LIMIT 1`
  return told ?? null
}
