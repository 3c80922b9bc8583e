import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { advisorsOf } from '@/lib/prescription/advisors-of'

/** Who answers for a prescription after a decision: its advisor while they work there, else whoever decides. */
export async function answeredBy(tx: Tx, actor: Actor, { advisorId, platformId }: { advisorId: string | null; platformId: string }) {
  const stays = advisorId !== null && (await tx.account.count({ where: { id: advisorId, ...advisorsOf(platformId) } })) > 0
  return stays ? {} : { advisorId: actor.accountId, takenAt: now() }
}
