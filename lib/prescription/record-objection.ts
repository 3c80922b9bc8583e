import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { writeObjection } from '@/lib/prescription/write-objection'
import { recordEvent } from '@/lib/record/record-event'

/** `actorId`: the person signed in to their space; null for whoever holds the link of a notice. */
type Objecting = { beneficiaryId: string; prescriptionId: string | null; actorId: string | null }

/** Writes down that a person objects, and tells the plateforme and the prescriber. Twice, or two at once, records one. */
export async function recordObjection(objecting: Objecting): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await writeObjection(tx, objecting))) return
    await recordAudit({ actorId: objecting.actorId, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: objecting.beneficiaryId } }, tx)
  })
}

/** During so many days the person may take an objection back, answered or not. */
export const UNDOABLE_MS = days(7)

/** Writes down that they no longer do, about this demand, while it can be taken back. */
export async function recordWithdrawal({ beneficiaryId, prescriptionId, actorId }: Objecting): Promise<void> {
  await db.$transaction(async (tx) => {
    const standing = { beneficiaryId, prescriptionId, withdrawnAt: null, createdAt: { gt: after(-UNDOABLE_MS) } }
    const { count } = await tx.objection.updateMany({ where: standing, data: { withdrawnAt: now() } })
    if (count === 0) return
    await recordEvent(tx, { beneficiaryId, kind: 'OBJECTION_WITHDRAWN', actorId })
    await recordAudit({ actorId, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { withdrawn: true } }, tx)
  })
}
