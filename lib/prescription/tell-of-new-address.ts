import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'

/** What names an address without saying it: a payload of the outbox holds no address. */
export const printOf = (email: string) => createHash('sha256').update(email).digest('hex')

/**
 * The address of a person's record has changed. When they have an account that another address opens: the new one is asked to confirm, the old one is
 * told; links that were sent to an address before it open nothing any more. False when there is nothing to confirm.
 */
export async function tellOfNewAddress(tx: Tx, beneficiaryId: string): Promise<boolean> {
  await tx.personLink.deleteMany({ where: { beneficiaryId, purpose: 'CONFIRM_ADDRESS' } })
  const { email, version, account } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { email: true, version: true, account: { select: { id: true, email: true, disabledAt: true, removedAt: true } } } })
  if (!email || !account?.email || account.email === email || account.disabledAt || account.removedAt) return false
  const payload = { beneficiaryId, accountId: account.id, print: printOf(email) }
  await queueMail(tx, { kind: 'address-changed', dedupeKey: `address-changed/${beneficiaryId}/${version}`, payload })
  await queueMail(tx, { kind: 'address-to-confirm', dedupeKey: `address-to-confirm/${beneficiaryId}/${version}`, payload })
  return true
}
