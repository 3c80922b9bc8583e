import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { cardCode, groupedCode } from '@/lib/beneficiary/card-code'
import { beneficiariesGivenCardsBy, mayIssueCards } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { isUuid } from '@/lib/infra/identifier'
import { routes } from '@/lib/infra/routes'

/** The live card of a person, if any; null for who makes no cards or does not serve them. */
export async function cardState(actor: Actor, beneficiaryId: string) {
  if (!mayIssueCards(actor)) return null
  const person = await db.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, beneficiariesGivenCardsBy(actor)] },
    select: { email: true, accessCards: { where: { revokedAt: null }, select: { issuedAt: true, lastUsedAt: true } } },
  })
  return person && { hasEmail: person.email !== null, live: person.accessCards[0] ?? null }
}
export type CardState = NonNullable<Awaited<ReturnType<typeof cardState>>>

export type PrintedCard = { firstName: string; lastName: string; href: string; code: string; typedAt: string; issuedAt: Date }

/** What is printed on the card: `null` when there is no live one, `undefined` when the person does not exist for this actor. */
export async function printedCard(actor: Actor, beneficiaryId: string): Promise<PrintedCard | null | undefined> {
  if (!mayIssueCards(actor) || !isUuid(beneficiaryId)) return undefined
  const person = await db.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, beneficiariesGivenCardsBy(actor)] },
    select: { firstName: true, lastName: true, accessCards: { where: { revokedAt: null }, select: { id: true, issuedAt: true } } },
  })
  if (!person) return undefined
  const [card] = person.accessCards
  if (!card) return null
  const { firstName, lastName } = person
  const code = cardCode(card.id)
  const typedAt = (appOrigin() + routes.typedCard).replace(/^https?:\/\//, '')
  return { firstName, lastName, href: appOrigin() + routes.card(code), code: groupedCode(code), typedAt, issuedAt: card.issuedAt }
}
