import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { mayAnswer, prescriptionsServedBy } from '@/lib/prescription/policy'

const seen = { id: true, beneficiaryId: true, status: true, platformId: true, advisorId: true, version: true, sentAt: true, waitingOn: true, waitingSince: true } as const

/**
 * A prescription that the actor serves, held until the act is written: of two acts at once the second sees what the first did, a transfer
 * included. NOT_FOUND for every other one. `among`: another scope than theirs.
 */
export async function servedPrescription(tx: Tx, actor: Actor, prescriptionId: string, among: Prisma.PrescriptionWhereInput = prescriptionsServedBy(actor)) {
  if (!isUuid(prescriptionId)) throw notFoundRefusal()
  await tx.$queryRaw`SELECT id::text FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
  const prescription = await tx.prescription.findFirst({ where: { AND: [{ id: prescriptionId }, among] }, select: seen })
  if (!prescription) throw notFoundRefusal()
  return prescription
}

/** The same for an act of the plateforme: a role that never answers is told so, whoever the prescription is about. */
export async function prescriptionToAnswer(tx: Tx, actor: Actor, prescriptionId: string) {
  const prescription = await servedPrescription(tx, actor, prescriptionId, mayAnswer(actor) ? prescriptionsServedBy(actor) : ownOrNothing(actor))
  if (!mayAnswer(actor)) throw forbiddenRefusal()
  return prescription
}

/** The same for sending it elsewhere, which the hotline does too: it learns nothing of what the prescription says. */
export function prescriptionToTransfer(tx: Tx, actor: Actor, prescriptionId: string) {
  return actor.role === 'HOTLINE' ? servedPrescription(tx, actor, prescriptionId, { beneficiary: { removedAt: null } }) : prescriptionToAnswer(tx, actor, prescriptionId)
}

// What exists for a role that never answers is FORBIDDEN; what does not is NOT_FOUND (authz-matrix.json, eligibility.decide).
function ownOrNothing(actor: Actor): Prisma.PrescriptionWhereInput {
  switch (actor.role) {
    case 'HOTLINE':
    case 'ADMIN':
      return {}
    case 'BENEFICIARY':
      return { beneficiaryId: actor.beneficiaryId ?? undefined, ...(actor.beneficiaryId ? {} : { id: { in: [] } }) }
    case 'PRESCRIBER':
    case 'ADVISOR':
      return prescriptionsServedBy(actor)
  }
}
