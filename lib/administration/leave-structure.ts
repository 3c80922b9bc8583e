import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { managedAccount } from '@/lib/administration/managed-account'
import { type Handover, reassignFollowed } from '@/lib/beneficiary/reassign-followed'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

type Leaving = { accountId: string; organisationId: string } & Pick<Handover, 'chosen' | 'otherwise'>

/** Ends a prescriber's place in a structure: their people there are given to others, their sessions end. Nothing happens when it has ended already. */
export async function leaveStructure(actor: Actor, { accountId, organisationId, chosen, otherwise }: Leaving): Promise<void> {
  await db.$transaction(async (tx) => {
    await managedAccount(actor, accountId, tx)
    const { count } = await tx.organisationMembership.updateMany({ where: { accountId, organisationId, endedAt: null }, data: { endedAt: now() } })
    if (count === 0) return
    const people = await reassignFollowed(tx, { accountId, organisationId, actorId: actor.accountId, chosen, otherwise })
    await revokeSessions(tx, accountId, 'membership-ended')
    await recordAudit({ actorId: actor.accountId, act: 'membership.addRemove', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { what: 'REMOVE', organisationId, people } }, tx)
  })
}
