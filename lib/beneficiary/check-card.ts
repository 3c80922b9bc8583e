import 'server-only'
import { secretHash } from '@/lib/account/secret-token'
import { readCardCode } from '@/lib/beneficiary/card-code'
import { db } from '@/lib/infra/db'

export type CardProof = { code: string; birthDate: string }
export type CardHolder = { cardId: string; beneficiaryId: string; accountId: string }

/** Whose card and birth date these are; null for an unknown or revoked card, another date, a person removed or whose account is disabled. */
export async function cardHolder({ code, birthDate }: CardProof): Promise<CardHolder | null> {
  const read = readCardCode(code)
  if (!read) return null
  const card = await db.accessCard.findFirst({
    where: { secretHash: secretHash(read), revokedAt: null, beneficiary: { removedAt: null, account: { disabledAt: null, removedAt: null } } },
    select: { id: true, beneficiaryId: true, beneficiary: { select: { birthDate: true, accountId: true } } },
  })
  if (!card?.beneficiary.accountId || card.beneficiary.birthDate.toISOString().slice(0, 10) !== birthDate) return null
  return { cardId: card.id, beneficiaryId: card.beneficiaryId, accountId: card.beneficiary.accountId }
}
