import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { mayLookAfter } from '@/lib/prescription/policy'
import { recordEvent } from '@/lib/record/record-event'

/** A professional who serves the person answers what they asked to correct; they read the answer in their space. Returns whose fiche it is. */
export async function answerRecordCorrection(actor: Actor, { correctionId, answer }: { correctionId: string; answer: string }): Promise<string> {
  if (!mayLookAfter(actor)) throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const asked = await tx.correctionRequest.findFirst({ where: { id: correctionId, beneficiary: beneficiariesServedBy(actor) }, select: { beneficiaryId: true } })
    if (!asked) throw notFoundRefusal()
    const { beneficiaryId } = asked
    const { count } = await tx.correctionRequest.updateMany({ where: { id: correctionId, handledAt: null }, data: { answer, handledAt: now(), handledById: actor.accountId } })
    if (count === 0) return sameAnswer(actor, beneficiaryId, await tx.correctionRequest.findUniqueOrThrow({ where: { id: correctionId }, select: { answer: true, handledById: true } }), answer)
    await recordEvent(tx, { beneficiaryId, kind: 'CORRECTION_ANSWERED', actorId: actor.accountId, data: { correctionId } })
    await queueMail(tx, { kind: 'correction-answered', dedupeKey: `correction-answered/${correctionId}`, payload: { correctionId } })
    await recordAudit({ actorId: actor.accountId, act: 'correction.answer', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { correctionId } }, tx)
    return beneficiaryId
  })
}

// A second press of the same button is no conflict; another answer than the one that was given is.
function sameAnswer(actor: Actor, beneficiaryId: string, given: { answer: string | null; handledById: string | null }, answer: string) {
  if (given.answer === answer && given.handledById === actor.accountId) return beneficiaryId
  throw new Refusal(`Quelqu’un a déjà répondu\u00a0: «\u00a0${given.answer ?? ''}\u00a0». Votre réponse n’est pas envoyée.`, 'CONFLICT')
}
