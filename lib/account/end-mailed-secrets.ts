import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

/**
 * Ends the links and codes that were mailed to an account: after a change of address, whoever reads the former mailbox enters no more. Used
 * up rather than deleted: a mail that is sent again must not bring its secret back to life.
 */
export async function endMailedSecrets(tx: Tx, accountId: string): Promise<void> {
  const live = { where: { accountId, consumedAt: null }, data: { consumedAt: now() } }
  await tx.accountToken.updateMany(live)
  await tx.oneTimeCode.updateMany(live)
}
