import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { requireFreshGrant } from '@/lib/account/step-up'
import { managedAccount } from '@/lib/administration/managed-account'
import { releaseFiles } from '@/lib/administration/release-files'
import { type Handover, reassignFollowed } from '@/lib/beneficiary/reassign-followed'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { bringTeamBack } from '@/lib/messaging/bring-team-back'

type Disabling = { accountId: string } & Pick<Handover, 'chosen' | 'otherwise'>

/**
 * Ends an account's access at once: sessions, links, people given to others, files back in the queue; its dossiers stay. Refused on
 * one's own account and on the last administrator. An administrator needs the password. One already deactivated stays so.
 */
export async function disableAccount(actor: Actor, { accountId, chosen, otherwise }: Disabling): Promise<void> {
  await db.$transaction(async (tx) => {
    const { role } = await managedAccount(actor, accountId, tx)
    if (actor.role === 'ADMIN') await requireFreshGrant(tx, actor)
    if (accountId === actor.accountId) throw new Refusal('Vous ne pouvez pas désactiver votre propre compte. Demandez à un autre administrateur.')
    if (role === 'ADMIN') await refuseLastAdmin(tx, accountId)
    const { count } = await tx.account.updateMany({ where: { id: accountId, disabledAt: null }, data: { disabledAt: now() } })
    if (count === 0) return
    const people = role === 'PRESCRIBER' ? await reassignFollowed(tx, { accountId, actorId: actor.accountId, chosen, otherwise }) : 0
    const files = role === 'ADVISOR' ? await releaseFiles(tx, actor, { advisorId: accountId }) : 0
    if (role === 'ADVISOR') await bringTeamBack(tx, (await tx.platformMembership.findMany({ where: { accountId, endedAt: null }, orderBy: { platformId: 'asc' }, select: { platformId: true } })).map(({ platformId }) => platformId))
    await revokeSessions(tx, accountId, 'account-disabled')
    await tx.accountToken.updateMany({ where: { accountId, consumedAt: null }, data: { consumedAt: now() } })
    await recordAudit({ actorId: actor.accountId, act: 'user.disable', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { before: 'ENABLED', after: 'DISABLED', people, files } }, tx)
  })
}

// Two administrators who deactivate one another at the same moment follow one another here.
async function refuseLastAdmin(tx: Tx, accountId: string) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('active-administrators', 0))::text`
  const others = await tx.account.count({ where: { role: 'ADMIN', id: { not: accountId }, passwordHash: { not: null }, disabledAt: null, removedAt: null } })
  if (others === 0) throw new Refusal('C’est le dernier administrateur actif. Invitez-en un autre d’abord\u00a0: sans administrateur, personne ne peut plus régler le site.')
}
