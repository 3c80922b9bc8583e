import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

const REFUSED = 'Une personne de cette conversation ne souhaite plus recevoir vos messages. En cas de besoin, écrivez à la hotline.'

/**
 * Between professionals, nobody writes to who has blocked them. A thread about a person is work that both do: there, a message is reported,
 * never stopped.
 */
export async function refuseBlocked(tx: Tx, actor: Actor, threadId: string): Promise<void> {
  const blocked = await tx.accountBlock.count({ where: { blockedId: actor.accountId, blocker: { threadParticipations: { some: { threadId, leftAt: null } } } } })
  if (blocked > 0) throw new Refusal(REFUSED, 'REFUSED')
}

/** The same before a thread exists. */
export async function refuseBlockedBy(tx: Tx, actor: Actor, accountIds: string[]): Promise<void> {
  const blocked = await tx.accountBlock.count({ where: { blockedId: actor.accountId, blockerId: { in: accountIds } } })
  if (blocked > 0) throw new Refusal(REFUSED, 'REFUSED', { recipients: ['Retirez la personne qui ne souhaite plus recevoir vos messages.'] })
}
