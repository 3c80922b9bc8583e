import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Demander une correction » (RGPD art. 16): the person says what is wrong; whoever follows them and the plateforme are told by mail and
 * in « À faire ». The same sentence while it waits for an answer is the same request: a double click makes one.
 */
export async function askRecordCorrection(actor: Actor, { text }: { text: string }): Promise<void> {
  const { beneficiaryId } = actor
  if (actor.role !== 'BENEFICIARY' || !beneficiaryId) throw forbiddenRefusal()
  await spendAttempt(THROTTLES.correction, actor.accountId)
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
    if ((await tx.correctionRequest.count({ where: { beneficiaryId, text, handledAt: null } })) > 0) return
    const { id } = await tx.correctionRequest.create({ data: { beneficiaryId, text, createdAt: now() }, select: { id: true } })
    await recordEvent(tx, { beneficiaryId, kind: 'CORRECTION_ASKED', actorId: actor.accountId, data: { correctionId: id } })
    for (const audience of ['PLATFORM', 'PRESCRIBER']) await queueMail(tx, { kind: 'correction-asked', dedupeKey: `correction-asked/${id}/${audience}`, payload: { correctionId: id, audience } })
    await recordAudit({ actorId: actor.accountId, act: 'correction.ask', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { correctionId: id } }, tx)
  })
}
