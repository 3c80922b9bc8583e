import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { accessRequestsToAnswer } from '@/lib/prescription/access-requests'
import { recordEvent } from '@/lib/record/record-event'

/** Grants an access request (both then follow the person) or refuses it with a sentence. Whoever answers first decides; the requester is told, once. */
export async function answerAccess(actor: Actor, { requestId, granted, answer }: { requestId: string; granted: boolean; answer: string | null }): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await tx.accessRequest.findFirst({ where: { AND: [{ id: requestId }, accessRequestsToAnswer(actor)] }, select: { beneficiaryId: true, requesterId: true, state: true } })
    if (!request) throw notFoundRefusal()
    const state = granted ? ('GRANTED' as const) : ('REFUSED' as const)
    const { count } = await tx.accessRequest.updateMany({ where: { id: requestId, state: 'PENDING' }, data: { state, answer, decidedAt: now(), decidedById: actor.accountId } })
    if (count === 0 && request.state === state) return
    if (count === 0) throw new Refusal('Quelqu’un a déjà répondu à cette demande.', 'CONFLICT')
    const { beneficiaryId, requesterId } = request
    if (granted) {
      const shared = { beneficiaryId, accountId: requesterId }
      await tx.sharedFollowUp.upsert({ where: { beneficiaryId_accountId: shared }, create: { ...shared, createdAt: now() }, update: { endedAt: null }, select: { accountId: true } })
    }
    await queueMail(tx, { kind: 'access-answered', dedupeKey: `access-answered/${requestId}`, payload: { requestId } })
    await recordEvent(tx, { beneficiaryId, kind: granted ? 'ACCESS_GRANTED' : 'ACCESS_REFUSED', actorId: actor.accountId, data: { requestId } })
    await recordAudit({ actorId: actor.accountId, act: 'access.answer', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { requestId, state } }, tx)
  })
}
