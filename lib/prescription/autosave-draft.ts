import 'server-only'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { holdForm } from '@/lib/infra/idempotency'
import { PrescriptionDraftSchema, type PrescriptionDraftValues } from '@/lib/prescription/draft-schema'

export type Autosaved =
  | { kind: 'SAVED'; version: number; savedAt: Date }
  /** Another tab or device has saved since: what it holds, to compare. */
  | { kind: 'CONFLICT'; version: number; savedAt: Date; values: PrescriptionDraftValues }
  /** The form was sent meanwhile: there is nothing left to save. */
  | { kind: 'SENT' }
  /** Another account's draft: it does not exist. */
  | { kind: 'NOT_FOUND' }

type Row = { version: number; savedAt: Date }

/**
 * Saves what is being typed over the version that this tab has read (0: none yet). Never over another one: its author is given both.
 * A draft that only holds files counts as none yet. A save that meets « Créer » waits for it, and then finds the form sent.
 */
export async function autosaveDraft(accountId: string, draftId: string, { values, version }: { values: PrescriptionDraftValues; version: number }): Promise<Autosaved> {
  const typed = JSON.stringify({ ...values, idempotencyKey: undefined, draftVersion: undefined })
  const saved = await db.$transaction(async (tx) => {
    await holdForm(tx, { accountId, act: 'prescription.create', key: draftId.toLowerCase() })
    const [row] = await tx.$queryRaw<Row[]>`
    INSERT INTO prescription_draft (id, author_id, values, saved_at, version)
    SELECT ${draftId}::uuid, ${accountId}::uuid, ${typed}::jsonb, ${now()}, 1
    WHERE NOT EXISTS (SELECT 1 FROM idempotency_key WHERE account_id = ${accountId}::uuid AND act = 'prescription.create' AND key = ${draftId}::uuid)
    ON CONFLICT (id) DO UPDATE SET values = excluded.values, saved_at = excluded.saved_at, version = prescription_draft.version + 1
      WHERE prescription_draft.author_id = excluded.author_id
        AND (prescription_draft.version = ${version} OR prescription_draft.values = excluded.values OR prescription_draft.values = '{}'::jsonb)
    RETURNING version, saved_at AS "savedAt"`
    return row
  })
  if (saved) return { kind: 'SAVED', ...saved }
  const theirs = await db.prescriptionDraft.findFirst({ where: { id: draftId, authorId: accountId }, select: { version: true, savedAt: true, values: true } })
  if (theirs) return { kind: 'CONFLICT', ...theirs, values: PrescriptionDraftSchema.parse(theirs.values) }
  const sent = await db.idempotencyKey.count({ where: { accountId, act: 'prescription.create', key: draftId } })
  return sent > 0 ? { kind: 'SENT' } : { kind: 'NOT_FOUND' }
}
