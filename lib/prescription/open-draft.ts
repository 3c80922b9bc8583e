import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

/** An empty draft under the key of a form, for what comes before its first save; nothing when there is one, or when that form was sent. */
export async function openDraft(tx: Tx, accountId: string, draftId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO prescription_draft (id, author_id, values, saved_at)
    SELECT ${draftId}::uuid, ${accountId}::uuid, '{}'::jsonb, ${now()}
    WHERE NOT EXISTS (SELECT 1 FROM idempotency_key WHERE account_id = ${accountId}::uuid AND act = 'prescription.create' AND key = ${draftId}::uuid)
    ON CONFLICT (id) DO NOTHING`
}
