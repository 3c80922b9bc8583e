import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { signal } from '@/lib/infra/signals'
import type { BellEvent } from '@/lib/notification/event-labels'

type Notice = { event: BellEvent; beneficiaryId: string | null; data: Prisma.InputJsonObject; dedupeKey: string; accounts: Prisma.Sql }

/**
 * Rings the bell of accounts, in the transaction of what happened: one line each, once a `dedupeKey`, told at once to their open screens.
 * `accounts`: a query of account ids (one column, `account_id`); `data` holds codes and ids only.
 */
export async function notify(tx: Tx, { event, beneficiaryId, data, dedupeKey, accounts }: Notice): Promise<void> {
  const told = await tx.$queryRaw<{ accountId: string }[]>`
    INSERT INTO notification (account_id, event, beneficiary_id, data, dedupe_key, created_at)
    SELECT DISTINCT who.account_id, ${event}, ${beneficiaryId}::uuid, ${JSON.stringify(data)}::jsonb, ${dedupeKey}, ${now()}::timestamptz
    FROM (${accounts}) who JOIN account a ON a.id = who.account_id WHERE a.disabled_at IS NULL AND a.removed_at IS NULL
    ON CONFLICT (account_id, dedupe_key) DO NOTHING RETURNING account_id::text AS "accountId"`
  if (told.length > 0) await signal(tx, { accountIds: told.map(({ accountId }) => accountId) })
}
