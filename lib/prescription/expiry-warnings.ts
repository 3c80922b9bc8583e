import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { stepMailKey } from '@/lib/prescription/tell-of-step'

/** Whether somebody was warned about this prescription since a moment. */
export async function warnedSince(tx: Tx, prescriptionId: string, since: Date): Promise<boolean> {
  return (await tx.prescriptionStep.count({ where: { prescriptionId, kind: 'EXPIRY_WARNED', happenedAt: { gt: since } } })) > 0
}

/**
 * Whether each of the last `warnings` has left by mail, to the prescriber or the person, before a moment. A warning that is still in the outbox,
 * bounced or had nobody to go to warned nobody: that file stays in the plateforme's list, which decides.
 */
export async function warningsReceived(tx: Tx, prescriptionId: string, warnings: number, before: Date): Promise<boolean> {
  const steps = await tx.prescriptionStep.findMany({ where: { prescriptionId, kind: 'EXPIRY_WARNED' }, orderBy: { id: 'desc' }, take: warnings, select: { id: true } })
  for (const { id } of steps) {
    const keys = [stepMailKey(id, 'PRESCRIBER'), stepMailKey(id, 'PERSON')]
    if ((await tx.outboxEmail.count({ where: { dedupeKey: { in: keys }, state: 'SENT', sentAt: { lte: before } } })) === 0) return false
  }
  return steps.length === warnings
}
