import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { beneficiariesGivenCardsBy, mayIssueCards } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/** « Retirer la carte »: lost or stolen, it opens nothing any more, and whoever is signed in is signed out. Twice changes nothing more. */
export async function revokeCard(actor: Actor, { beneficiaryId }: { beneficiaryId: string }): Promise<void> {
  if (!mayIssueCards(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesGivenCardsBy(actor)] }, select: { accountId: true } })
    if (!person) throw notFoundRefusal()
    const { count } = await tx.accessCard.updateMany({ where: { beneficiaryId, revokedAt: null }, data: { revokedAt: now(), revokedById: actor.accountId } })
    if (count === 0) return
    if (person.accountId) await revokeSessions(tx, person.accountId, 'card-revoked')
    await recordEvent(tx, { beneficiaryId, kind: 'CARD_REVOKED', actorId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: 'accessCard.issue', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { revoked: true } }, tx)
  })
}
