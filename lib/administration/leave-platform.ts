import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { managedAccount } from '@/lib/administration/managed-account'
import { releaseFiles } from '@/lib/administration/release-files'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { bringTeamBack } from '@/lib/messaging/bring-team-back'

/** Ends an advisor's place in a plateforme: their files there go back to its queue, their sessions end. Nothing happens when it has ended already. */
export async function leavePlatform(actor: Actor, { accountId, platformId }: { accountId: string; platformId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await managedAccount(actor, accountId, tx)
    const { count } = await tx.platformMembership.updateMany({ where: { accountId, platformId, endedAt: null }, data: { endedAt: now(), lead: false } })
    if (count === 0) return
    const files = await releaseFiles(tx, actor, { advisorId: accountId, platformId })
    await bringTeamBack(tx, [platformId])
    await revokeSessions(tx, accountId, 'membership-ended')
    await recordAudit({ actorId: actor.accountId, act: 'membership.addRemove', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { what: 'REMOVE', platformId, files } }, tx)
  })
}
