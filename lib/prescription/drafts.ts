import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { type PrescriptionDraftValues, PrescriptionDraftSchema } from '@/lib/prescription/draft-schema'

export type Draft = { id: string; savedAt: Date; version: number; values: PrescriptionDraftValues }
export type DraftLine = { id: string; savedAt: Date; lastName: string; firstName: string }

/** A draft of the actor's own; null for another's, as for none. */
export async function ownDraft(actor: Actor, draftId: string): Promise<Draft | null> {
  if (!z.guid().safeParse(draftId).success) return null
  const draft = await db.prescriptionDraft.findFirst({
    where: { id: draftId, authorId: actor.accountId },
    select: { id: true, savedAt: true, version: true, values: true },
  })
  // Kept by an older version of the form perhaps: read as carefully as what a browser sends.
  return draft && { ...draft, values: PrescriptionDraftSchema.parse(draft.values) }
}

/** The actor's drafts, the latest first, with the name typed in each, or that of the record for a known person. */
export async function ownDrafts(actor: Actor): Promise<DraftLine[]> {
  const drafts = await db.$queryRaw<(DraftLine & { beneficiaryId: string })[]>`
    SELECT id::text AS id, saved_at AS "savedAt", left(coalesce(values ->> 'lastName', ''), 140) AS "lastName",
      left(coalesce(values ->> 'firstName', ''), 140) AS "firstName", coalesce(values ->> 'beneficiaryId', '') AS "beneficiaryId"
    FROM prescription_draft WHERE author_id = ${actor.accountId}::uuid ORDER BY saved_at DESC, id LIMIT 100`
  const known = drafts.map(({ beneficiaryId }) => beneficiaryId).filter((id) => z.guid().safeParse(id).success)
  const people = await db.beneficiary.findMany({
    where: { AND: [beneficiariesServedBy(actor), { id: { in: known } }] },
    select: { id: true, lastName: true, firstName: true },
  })
  return drafts.map(({ beneficiaryId, ...draft }) => {
    const person = people.find(({ id }) => id === beneficiaryId)
    return person ? { ...draft, lastName: person.lastName, firstName: person.firstName } : draft
  })
}
