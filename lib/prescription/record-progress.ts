import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import type { Tx } from '@/lib/infra/db'
import { recordStep } from '@/lib/prescription/record-step'
import type { EventKind } from '@/lib/record/labels'

type Progress = { parcours: { id: string; beneficiaryId: string }; kind: EventKind; data: Prisma.InputJsonObject }

/** Writes a small step of a parcours that changes no state: its step, its line of history and its audit row. Nobody is mailed. */
export async function recordProgress(tx: Tx, actor: Actor, { parcours, kind, data }: Progress): Promise<void> {
  const { id: prescriptionId, beneficiaryId } = parcours
  await recordStep(tx, { prescriptionId, beneficiaryId, kind, actorId: actor.accountId, data })
  await recordAudit({ actorId: actor.accountId, act: 'service.progress', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, kind } }, tx)
}
