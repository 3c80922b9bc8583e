import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus, WaitingOn } from '@/prisma/client/enums'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { isOver } from '@/lib/beneficiary/alive'
import { moveTest } from '@/lib/prescription/move-test'
import { recordStep, type StepWords } from '@/lib/prescription/record-step'
import { movedMeanwhile } from '@/lib/prescription/moved-meanwhile'
import { isUndecided, mayBecome } from '@/lib/prescription/transitions'
import type { EventKind } from '@/lib/record/labels'

export type Move = StepWords & {
  prescriptionId: string
  to: PrescriptionStatus
  /** Who has to act next. */
  waitingOn: WaitingOn
  kind: EventKind
  /** Null for what a job does. */
  actorId: string | null
  /** Where it may come from, when that is less than the machine allows. */
  from?: readonly PrescriptionStatus[]
  /** The version that the actor read: a prescription that has changed since is not moved. */
  version?: number
  /** What changes with the state, e.g. the advisor. */
  set?: Prisma.PrescriptionUncheckedUpdateManyInput
  data?: Prisma.InputJsonObject
}

export type Moved = { beneficiaryId: string; from: PrescriptionStatus; stepId: bigint }

/**
 * Moves a prescription along its machine, in the transaction of the act: state, whose turn it is since when, step and history.
 * The permission is the caller's. CONFLICT when somebody moved or changed it meanwhile: nothing is written.
 */
export async function movePrescription(tx: Tx, move: Move): Promise<Moved> {
  const { prescriptionId, to, waitingOn, kind, actorId, from = mayBecome(to), version, set, data, ...words } = move
  // Two acts at once wait for one another here; the second then finds another state.
  const [current] = await tx.$queryRaw<{ beneficiaryId: string; status: PrescriptionStatus; waitingOn: WaitingOn; version: number }[]>`
    SELECT beneficiary_id::text AS "beneficiaryId", status::text AS status, waiting_on::text AS "waitingOn", version FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
  // Staying where it is (a transfer of what nobody has taken) is no step of the machine: the act itself says it is allowed.
  const allowed = current?.status === to ? move.from !== undefined : current && mayBecome(to).includes(current.status)
  if (!current || !allowed || !from.includes(current.status) || (version !== undefined && version !== current.version)) throw await movedMeanwhile(tx, prescriptionId)
  const waits = sameWait(current, { to, waitingOn }) ? {} : { waitingSince: now(), escalatedAt: null }
  await tx.prescription.update({
    where: { id: prescriptionId },
    data: { ...waits, ...set, status: to, waitingOn, expiryWarnings: 0, version: { increment: 1 } },
    select: { id: true },
  })
  const { beneficiaryId, status } = current
  if (isOver(to)) await moveTest(tx, beneficiaryId, { open: false })
  const stepId = await recordStep(tx, { prescriptionId, beneficiaryId, kind, actorId, fromStatus: status, toStatus: to, data, ...words })
  return { beneficiaryId, from: status, stepId }
}

// Taken, put back, handed over or sent to another team, an undecided demand is still the same wait for the person: nobody sends it to the tail.
const sameWait = (before: { status: PrescriptionStatus; waitingOn: WaitingOn }, { to, waitingOn }: Pick<Move, 'to' | 'waitingOn'>) =>
  before.waitingOn === 'WIMOOV' && waitingOn === 'WIMOOV' && [before.status, to].every(isUndecided)
