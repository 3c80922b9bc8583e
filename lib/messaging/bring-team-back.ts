import 'server-only'
import type { Tx } from '@/lib/infra/db'

/**
 * Somebody of a plateforme's team goes: where only those who had left a thread about a person are still of the team, they read it again, so that
 * somebody answers. In the transaction of who goes.
 */
export async function bringTeamBack(tx: Tx, platformIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE thread_participant tp SET left_at = NULL FROM thread t
    WHERE t.id = tp.thread_id AND tp.left_at IS NOT NULL AND t.beneficiary_id IS NOT NULL AND t.platform_id = ANY(${platformIds}::uuid[])
      AND EXISTS (SELECT 1 FROM platform_membership m WHERE m.platform_id = t.platform_id AND m.account_id = tp.account_id AND m.ended_at IS NULL)
      AND NOT EXISTS (
        SELECT 1 FROM platform_membership m JOIN account a ON a.id = m.account_id
        WHERE m.platform_id = t.platform_id AND m.ended_at IS NULL AND a.role = 'ADVISOR' AND a.disabled_at IS NULL AND a.removed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM thread_participant lf WHERE lf.thread_id = t.id AND lf.account_id = a.id AND lf.left_at IS NOT NULL))`
}
