import 'server-only'
import { after } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { recordStep } from '@/lib/prescription/record-step'
import { tellOfStep } from '@/lib/prescription/tell-of-step'
import { warnedSince, warningsReceived } from '@/lib/prescription/expiry-warnings'
import { EXPIRY_AFTER_MS, LAST_WARNING_BEFORE_MS, WARNINGS_AFTER_MS } from '@/lib/prescription/waiting-limits'

const BATCH = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

type Waiting = { id: string; beneficiaryId: string }

/**
 * Warns twice, then expires, what waits for documents from the prescriber or the person. Idempotent: each file in a transaction of its own
 * that looks again at its state, so a run that was killed is simply run again.
 */
export async function expireWaiting(): Promise<void> {
  for (const [rank, afterMs] of WARNINGS_AFTER_MS.entries()) await forEachWaiting(afterMs, rank, warn)
  await forEachWaiting(EXPIRY_AFTER_MS, WARNINGS_AFTER_MS.length, expire)
}

// All of them, page after page: those that cannot go on yet do not stand before the others.
async function forEachWaiting(afterMs: number, warnings: number, work: (tx: Tx, prescription: Waiting, warnings: number) => Promise<void>) {
  for (let last = FIRST; ; ) {
    const due = await db.prescription.findMany({
      where: { status: 'DOCUMENTS_REQUESTED', waitingOn: { in: ['PRESCRIBER', 'PERSON'] }, expiryWarnings: warnings, waitingSince: { lte: after(-afterMs) }, beneficiary: { removedAt: null }, id: { gt: last } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    for (const { id } of due) await db.$transaction((tx) => ifStillWaiting(tx, id, afterMs, warnings, work))
    const end = due.at(-1)
    if (!end || due.length < BATCH) return
    last = end.id
  }
}

async function ifStillWaiting(tx: Tx, id: string, afterMs: number, warnings: number, work: (tx: Tx, prescription: Waiting, warnings: number) => Promise<void>) {
  const [still] = await tx.$queryRaw<Waiting[]>`
    SELECT id::text AS id, beneficiary_id::text AS "beneficiaryId" FROM prescription
    WHERE id = ${id}::uuid AND status = 'DOCUMENTS_REQUESTED' AND expiry_warnings = ${warnings} AND waiting_since <= ${after(-afterMs)} FOR UPDATE SKIP LOCKED`
  // After jobs that stood still, the second warning is not sent together with the first, nor the end with the second.
  if (still && !(warnings > 0 && (await warnedSince(tx, id, after(-LAST_WARNING_BEFORE_MS))))) await work(tx, still, warnings)
}

async function warn(tx: Tx, { id, beneficiaryId }: Waiting, warnings: number) {
  await tx.prescription.update({ where: { id }, data: { expiryWarnings: warnings + 1 }, select: { id: true } })
  const stepId = await recordStep(tx, { prescriptionId: id, beneficiaryId, kind: 'EXPIRY_WARNED', actorId: null })
  await tellOfStep(tx, { stepId, beneficiaryId, prescriptionId: id, audiences: await concerned(tx, id) })
}

async function expire(tx: Tx, { id, beneficiaryId }: Waiting, warnings: number) {
  if (!(await warningsReceived(tx, id, warnings, after(-LAST_WARNING_BEFORE_MS)))) return
  const audiences = await concerned(tx, id)
  const { stepId } = await movePrescription(tx, { prescriptionId: id, to: 'EXPIRED', from: ['DOCUMENTS_REQUESTED'], waitingOn: 'NOBODY', kind: 'PRESCRIPTION_EXPIRED', actorId: null })
  await tellOfStep(tx, { stepId, beneficiaryId, prescriptionId: id, audiences })
}

// The prescriber always; the person when the documents were asked of them.
async function concerned(tx: Tx, prescriptionId: string) {
  const { waitingOn } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { waitingOn: true } })
  return waitingOn === 'PERSON' ? (['PRESCRIBER', 'PERSON'] as const) : (['PRESCRIBER'] as const)
}
