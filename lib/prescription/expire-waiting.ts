import 'server-only'
import { after } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { recordStep } from '@/lib/prescription/record-step'
import { tellOfStep } from '@/lib/prescription/tell-of-step'
import { EXPIRY_AFTER_MS, LAST_WARNING_BEFORE_MS, WARNINGS_AFTER_MS } from '@/lib/prescription/waiting-limits'

const BATCH = 200

type Waiting = { id: string; beneficiaryId: string }

/**
 * Warns twice, then expires, what waits for documents from the prescriber or the person. Idempotent: each file in a transaction of its own
 * that looks again at its state, so a run that was killed is simply run again.
 */
export async function expireWaiting(): Promise<void> {
  for (const [rank, afterMs] of WARNINGS_AFTER_MS.entries()) await forEachWaiting(afterMs, rank, warn)
  await forEachWaiting(EXPIRY_AFTER_MS, WARNINGS_AFTER_MS.length, expire)
}

async function forEachWaiting(afterMs: number, warnings: number, work: (tx: Tx, prescription: Waiting, warnings: number) => Promise<void>) {
  const due = await db.prescription.findMany({
    where: { status: 'DOCUMENTS_REQUESTED', expiryWarnings: warnings, waitingSince: { lte: after(-afterMs) } },
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const [still] = await tx.$queryRaw<Waiting[]>`
        SELECT id::text AS id, beneficiary_id::text AS "beneficiaryId" FROM prescription
        WHERE id = ${id}::uuid AND status = 'DOCUMENTS_REQUESTED' AND expiry_warnings = ${warnings} AND waiting_since <= ${after(-afterMs)} FOR UPDATE SKIP LOCKED`
      if (still) await work(tx, still, warnings)
    })
  }
}

async function warn(tx: Tx, { id, beneficiaryId }: Waiting, warnings: number) {
  await tx.prescription.update({ where: { id }, data: { expiryWarnings: warnings + 1 }, select: { id: true } })
  const stepId = await recordStep(tx, { prescriptionId: id, beneficiaryId, kind: 'EXPIRY_WARNED', actorId: null })
  await tellOfStep(tx, { stepId, beneficiaryId, prescriptionId: id, audiences: await concerned(tx, id) })
}

async function expire(tx: Tx, { id, beneficiaryId }: Waiting) {
  const recent = { prescriptionId: id, kind: 'EXPIRY_WARNED', happenedAt: { gt: after(-LAST_WARNING_BEFORE_MS) } }
  if ((await tx.prescriptionStep.count({ where: recent })) > 0) return
  const audiences = await concerned(tx, id)
  const { stepId } = await movePrescription(tx, { prescriptionId: id, to: 'EXPIRED', from: ['DOCUMENTS_REQUESTED'], waitingOn: 'NOBODY', kind: 'PRESCRIPTION_EXPIRED', actorId: null })
  await tellOfStep(tx, { stepId, beneficiaryId, prescriptionId: id, audiences })
}

// The prescriber always; the person when the documents were asked of them.
async function concerned(tx: Tx, prescriptionId: string) {
  const { waitingOn } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { waitingOn: true } })
  return waitingOn === 'PERSON' ? (['PRESCRIBER', 'PERSON'] as const) : (['PRESCRIBER'] as const)
}
