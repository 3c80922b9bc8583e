import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import type { EventKind } from '@/lib/record/labels'
import { recordEvent } from '@/lib/record/record-event'

/** The words of an act: typed by somebody, kept under the rights of the prescription. `reason` is a code. */
export type StepWords = { reason?: string; comment?: string | null; remedy?: string | null; alternative?: string | null }

export type NewStep = StepWords & {
  prescriptionId: string
  beneficiaryId: string
  kind: EventKind
  /** Null for what a job did. */
  actorId: string | null
  fromStatus?: PrescriptionStatus
  toStatus?: PrescriptionStatus
  /** Codes and ids only. */
  data?: Prisma.InputJsonObject
}

/** Writes an act on a prescription: its step, with its words, and the line of the person's history that leads to it. Returns the step's id. */
export async function recordStep(tx: Tx, { beneficiaryId, data = {}, ...step }: NewStep): Promise<bigint> {
  const { id } = await tx.prescriptionStep.create({ data: { ...step, data, happenedAt: now() }, select: { id: true } })
  const { prescriptionId, kind, actorId } = step
  await recordEvent(tx, { beneficiaryId, kind, actorId, data: { ...data, prescriptionId, stepId: String(id) } })
  return id
}
