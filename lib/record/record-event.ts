import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import type { EventKind } from '@/lib/record/labels'

type NewEvent = { beneficiaryId: string; kind: EventKind; actorId: string | null; data?: Prisma.InputJsonObject }

/** Writes a line of a person's history, in the transaction of the act. `data` holds codes and ids, never free text. */
export async function recordEvent(tx: Tx, { beneficiaryId, kind, actorId, data }: NewEvent): Promise<void> {
  const happenedAt = now()
  await tx.recordEvent.create({ data: { beneficiaryId, kind, actorId, data: data ?? {}, happenedAt }, select: { id: true } })
  // What a job does by itself is no contact with the person: retention goes on.
  if (!actorId) return
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { lastContactAt: happenedAt }, select: { id: true } })
}
