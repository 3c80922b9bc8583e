import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { NoteWritten } from '@/lib/assessment/schema'
import { testToAssess } from '@/lib/assessment/test-to-assess'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/**
 * « Mes notes » of a passation: their author's alone, nobody else reads them. An empty text deletes them. Returns the new version;
 * CONFLICT with the other text when they were saved from another window.
 */
export async function saveAdvisorNote(actor: Actor, { testId, version, body }: NoteWritten): Promise<number> {
  return db.$transaction(async (tx) => {
    const { beneficiaryId } = await testToAssess(tx, actor, testId)
    const where = { testId_authorId: { testId, authorId: actor.accountId } }
    const kept = await tx.advisorNote.findUnique({ where, select: { body: true, version: true } })
    // The same text twice is a double click, whatever the version says.
    if ((kept?.body ?? null) === body) return kept?.version ?? 0
    if ((kept?.version ?? 0) !== version) throw new Refusal(`Vos notes ont changé dans une autre fenêtre\u00a0: «\u00a0${kept?.body ?? 'notes effacées'}\u00a0». Rien n’est enregistré\u00a0: votre texte est encore ci-dessous. Rechargez la page avant d’enregistrer.`, 'CONFLICT')
    const next = version + 1
    if (body === null) await tx.advisorNote.delete({ where, select: { testId: true } })
    else await tx.advisorNote.upsert({ where, create: { testId, authorId: actor.accountId, body, version: next, updatedAt: now() }, update: { body, version: next, updatedAt: now() }, select: { testId: true } })
    await recordAudit({ actorId: actor.accountId, act: 'advisorNote.readWrite', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId } }, tx)
    return body === null ? 0 : next
  })
}
