import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { recordEvent } from '@/lib/record/record-event'

type Objecting = { beneficiaryId: string; prescriptionId: string | null; /** Who wrote it down; null when the person did by themselves. */ actorId: string | null }

/** Keeps that a person objects to a demand and tells the plateforme and the prescriber, once; false when it was said already. */
export async function writeObjection(tx: Tx, { beneficiaryId, prescriptionId, actorId }: Objecting): Promise<boolean> {
  const { count } = await tx.objection.createMany({ data: [{ beneficiaryId, prescriptionId, createdAt: now() }], skipDuplicates: true })
  if (count === 0) return false
  const { id } = await tx.objection.findFirstOrThrow({ where: { ...OPEN_OBJECTION, beneficiaryId, prescriptionId }, select: { id: true } })
  await recordEvent(tx, { beneficiaryId, kind: 'OBJECTED', actorId, data: { objectionId: id, prescriptionId } })
  for (const audience of ['PLATFORM', 'PRESCRIBER']) await queueMail(tx, { kind: 'person-objected', dedupeKey: `person-objected/${id}/${audience}`, payload: { objectionId: id, audience } })
  return true
}
