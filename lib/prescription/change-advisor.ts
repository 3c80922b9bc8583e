import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/lib/infra/db'
import { type NewStep, recordStep } from '@/lib/prescription/record-step'

/** Writes who answers for a prescription where it is, without a step of its machine nor a new wait. Returns the id of the act's step. */
export async function changeAdvisor(tx: Tx, { set, ...step }: NewStep & { set: Prisma.PrescriptionUncheckedUpdateInput }): Promise<bigint> {
  await tx.prescription.update({ where: { id: step.prescriptionId }, data: { ...set, version: { increment: 1 } }, select: { id: true } })
  return recordStep(tx, step)
}
