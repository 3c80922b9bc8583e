import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { giveCard } from '@/lib/beneficiary/give-card'
import { beneficiariesGivenCardsBy, mayIssueCards } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** « Faire une carte d'accès »: for a person who has no e-mail, or shares one. A second time changes nothing: the card is printed again. */
export async function issueCard(actor: Actor, { beneficiaryId }: { beneficiaryId: string }): Promise<void> {
  if (!mayIssueCards(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    if ((await tx.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, beneficiariesGivenCardsBy(actor)] } })) === 0) throw notFoundRefusal()
    await giveCard(tx, actor, beneficiaryId)
  })
}
