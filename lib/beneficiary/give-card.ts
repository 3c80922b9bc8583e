import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { secretHash } from '@/lib/account/secret-token'
import { cardCode } from '@/lib/beneficiary/card-code'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/**
 * The live access card of a person, made when there is none, with the account that it opens. For acts that have already asked whether
 * the actor serves this person. Twice, or two at once, make one card. Throws a Refusal when the account is disabled.
 */
export async function giveCard(tx: Tx, actor: Actor, beneficiaryId: string): Promise<{ cardId: string; accountId: string }> {
  await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
  const person = await tx.beneficiary.findFirst({
    where: { id: beneficiaryId, removedAt: null },
    select: { firstName: true, lastName: true, account: { select: { id: true, disabledAt: true } }, accessCards: { where: { revokedAt: null }, select: { id: true } } },
  })
  if (!person) throw notFoundRefusal()
  if (person.account?.disabledAt) throw new Refusal('Le compte de cette personne est désactivé. Demandez à la hotline de le réactiver.')
  const accountId = person.account?.id ?? (await openAccount(tx, beneficiaryId, person))
  const [live] = person.accessCards
  if (live) return { cardId: live.id, accountId }
  const cardId = randomUUID()
  await tx.accessCard.create({ data: { id: cardId, beneficiaryId, secretHash: secretHash(cardCode(cardId)), issuedById: actor.accountId, issuedAt: now() }, select: { id: true } })
  await recordEvent(tx, { beneficiaryId, kind: 'CARD_ISSUED', actorId: actor.accountId, data: { cardId } })
  await recordAudit({ actorId: actor.accountId, act: 'accessCard.issue', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { cardId } }, tx)
  return { cardId, accountId }
}

// Without an address: whoever reads a mailbox that the person shares must not enter by it.
async function openAccount(tx: Tx, beneficiaryId: string, { firstName, lastName }: { firstName: string; lastName: string }) {
  const { id } = await tx.account.create({ data: { role: 'BENEFICIARY', email: null, firstName, lastName, invitedAt: now() }, select: { id: true } })
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: id }, select: { id: true } })
  return id
}
