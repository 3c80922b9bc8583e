import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { IN_PARCOURS, UNDECIDED } from '@/lib/prescription/transitions'

type Files = { advisorId: string; platformId?: string }

/**
 * An advisor leaves: what they were studying goes back to the queue, with a line in each history, and the rest is nobody's until
 * a colleague takes it on. Returns how many files that makes.
 */
export async function releaseFiles(tx: Tx, actor: Actor, { advisorId, platformId }: Files): Promise<number> {
  const theirs = { advisorId, ...(platformId ? { platformId } : {}) }
  const studied = await tx.prescription.findMany({ where: { ...theirs, status: 'IN_REVIEW' }, orderBy: { id: 'asc' }, select: { id: true } })
  for (const { id } of studied) {
    await movePrescription(tx, { prescriptionId: id, from: ['IN_REVIEW'], to: 'SENT', waitingOn: 'WIMOOV', kind: 'PRESCRIPTION_RELEASED', actorId: actor.accountId, set: { advisorId: null, takenAt: null } })
  }
  const { count } = await tx.prescription.updateMany({ where: { ...theirs, status: { in: [...UNDECIDED, ...IN_PARCOURS] } }, data: { advisorId: null, version: { increment: 1 } } })
  return studied.length + count
}
