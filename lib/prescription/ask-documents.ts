import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import type { AskingDocuments } from '@/lib/prescription/answer-schema'
import { answeredBy } from '@/lib/prescription/answered-by'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

/** « Demander des pièces », of the prescriber or of the person, who is told once and has thirty days (product.md, the two machines). */
export async function askDocuments(actor: Actor, { prescriptionId, version, types, askedOf, comment }: AskingDocuments): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await prescriptionToAnswer(tx, actor, prescriptionId)
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      to: 'DOCUMENTS_REQUESTED',
      waitingOn: askedOf,
      kind: 'DOCUMENTS_REQUESTED',
      actorId: actor.accountId,
      set: await answeredBy(tx, actor, before),
      comment,
      data: { types, askedOf },
    })
    for (const type of types) {
      const asked = { requestedAt: now(), requestedById: actor.accountId, providedAt: null }
      await tx.requestedDocument.upsert({ where: { prescriptionId_type: { prescriptionId, type } }, create: { prescriptionId, type, ...asked }, update: asked, select: { type: true } })
    }
    // The prescriber always knows what is asked, and helps a person who was asked.
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: askedOf === 'PERSON' ? ['PERSON', 'PRESCRIBER'] : ['PRESCRIBER'] })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.askDocuments', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail: { prescriptionId, types, askedOf } }, tx)
  })
}
