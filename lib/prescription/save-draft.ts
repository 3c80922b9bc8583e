import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { holdForm } from '@/lib/infra/idempotency'
import type { PrescriptionDraftValues } from '@/lib/prescription/draft-schema'

/**
 * Keeps what was typed as a draft of this account, and returns its id: that of the form copy (`idempotencyKey`), so that saving again
 * changes the same draft; a new one when that id is missing, another's, already sent, or was saved elsewhere since this page read it:
 * both are then in the list. `replace: false` changes no draft that exists. Creates no person and sends no mail.
 */
export async function saveDraft(accountId: string, values: PrescriptionDraftValues, { replace } = { replace: true }): Promise<string> {
  const wanted = draftIdIn(values) ?? randomUUID()
  if (await upsertOwn(accountId, wanted, values, replace)) return wanted
  const fresh = randomUUID()
  await upsertOwn(accountId, fresh, values, replace)
  return fresh
}

// Two clicks make one draft, and « Créer » under way leaves none behind it. The key of the form is the draft's own: it is not kept twice.
async function upsertOwn(accountId: string, draftId: string, values: PrescriptionDraftValues, replace: boolean) {
  const typed = { ...values, idempotencyKey: undefined, draftVersion: undefined }
  const read = Number(values.draftVersion)
  // A page without scripts that never saved has read nothing: it writes over no other version but its own first one.
  const version = Number.isInteger(read) && read >= 0 ? read : null
  const written = await db.$transaction(async (tx) => {
    await holdForm(tx, { accountId, act: 'prescription.create', key: draftId })
    return tx.$executeRaw`
    INSERT INTO prescription_draft (id, author_id, values, saved_at)
    SELECT ${draftId}::uuid, ${accountId}::uuid, ${JSON.stringify(typed)}::jsonb, ${now()}
    WHERE NOT EXISTS (SELECT 1 FROM idempotency_key WHERE account_id = ${accountId}::uuid AND act = 'prescription.create' AND key = ${draftId}::uuid)
    ON CONFLICT (id) DO UPDATE SET values = excluded.values, saved_at = excluded.saved_at, version = prescription_draft.version + 1
      WHERE ${replace} AND prescription_draft.author_id = excluded.author_id
        AND (${version}::int IS NULL OR prescription_draft.version = ${version} OR prescription_draft.values = excluded.values OR prescription_draft.values = '{}'::jsonb)`
  })
  return written === 1
}

function draftIdIn({ idempotencyKey }: PrescriptionDraftValues) {
  const id = typeof idempotencyKey === 'string' ? idempotencyKey.trim().toLowerCase() : ''
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id) ? id : undefined
}
