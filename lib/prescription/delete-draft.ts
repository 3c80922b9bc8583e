import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { notFoundRefusal } from '@/lib/infra/refusal'

/** « Supprimer ce brouillon », with its files: one's own only. */
export async function deleteDraft(actor: Actor, { draftId }: { draftId: string }): Promise<void> {
  const { count } = await db.prescriptionDraft.deleteMany({ where: { id: draftId, authorId: actor.accountId } })
  if (count === 0) throw notFoundRefusal()
}
