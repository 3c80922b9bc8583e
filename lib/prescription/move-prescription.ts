import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus, WaitingOn } from '@/prisma/client/enums'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/infra/format'
import { Refusal } from '@/lib/infra/refusal'
import { recordStep, type StepWords } from '@/lib/prescription/record-step'
import { mayBecome } from '@/lib/prescription/transitions'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'

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
  const [current] = await tx.$queryRaw<{ beneficiaryId: string; status: PrescriptionStatus; version: number }[]>`
    SELECT beneficiary_id::text AS "beneficiaryId", status::text AS status, version FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
  // Staying where it is (a transfer of what nobody has taken) is no step of the machine: the act itself says it is allowed.
  const allowed = current?.status === to ? move.from !== undefined : current && mayBecome(to).includes(current.status)
  if (!current || !allowed || !from.includes(current.status) || (version !== undefined && version !== current.version)) throw await movedMeanwhile(tx, prescriptionId)
  await tx.prescription.update({
    where: { id: prescriptionId },
    data: { ...set, status: to, waitingOn, waitingSince: now(), expiryWarnings: 0, escalatedAt: null, version: { increment: 1 } },
    select: { id: true },
  })
  const { beneficiaryId, status } = current
  const stepId = await recordStep(tx, { prescriptionId, beneficiaryId, kind, actorId, fromStatus: status, toStatus: to, data, ...words })
  return { beneficiaryId, from: status, stepId }
}

// What was done meanwhile and by whom is told to the actor, who may read it; what they had typed stays in the form.
async function movedMeanwhile(tx: Tx, prescriptionId: string) {
  const last = await tx.prescriptionStep.findFirst({ where: { prescriptionId }, orderBy: { id: 'desc' }, select: { kind: true, happenedAt: true, actor: { select: { firstName: true, lastName: true } } } })
  const label = last && last.kind in EVENT_LABELS && EVENT_LABELS[last.kind as EventKind]
  const done = last && label ? `\u00a0: «\u00a0${label}\u00a0», le ${formatDateTime(last.happenedAt)}${last.actor ? `, par ${last.actor.firstName} ${last.actor.lastName}` : ''}` : ''
  return new Refusal(`Cette prescription a changé pendant que vous la lisiez${done}. Rien n’a été modifié. Rechargez la page pour voir où elle en est.`, 'CONFLICT')
}
