import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { recordEvent } from '@/lib/record/record-event'

/** `actorId`: the person signed in to their space; null for whoever holds the link of a notice. */
type Objecting = { beneficiaryId: string; prescriptionId: string | null; actorId: string | null }

/** Writes down that a person objects, and tells the plateforme and the prescriber. Twice, or two at once, records one. */
export async function recordObjection({ beneficiaryId, prescriptionId, actorId }: Objecting): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.objection.createMany({ data: [{ beneficiaryId, prescriptionId, createdAt: now() }], skipDuplicates: true })
    if (count === 0) return
    const { id } = await tx.objection.findFirstOrThrow({ where: { beneficiaryId, withdrawnAt: null, handledAt: null }, select: { id: true } })
    await recordEvent(tx, { beneficiaryId, kind: 'OBJECTED', actorId, data: { objectionId: id } })
    for (const audience of ['PLATFORM', 'PRESCRIBER']) await queueMail(tx, { kind: 'person-objected', dedupeKey: `person-objected/${id}/${audience}`, payload: { objectionId: id, audience } })
    await recordAudit({ actorId, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } }, tx)
  })
}

/** Writes down that they no longer do. */
export async function recordWithdrawal({ beneficiaryId, actorId }: Omit<Objecting, 'prescriptionId'>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.objection.updateMany({ where: { beneficiaryId, withdrawnAt: null }, data: { withdrawnAt: now() } })
    if (count === 0) return
    await recordEvent(tx, { beneficiaryId, kind: 'OBJECTION_WITHDRAWN', actorId })
    await recordAudit({ actorId, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { withdrawn: true } }, tx)
  })
}
