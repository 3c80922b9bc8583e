import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Place } from '@/lib/administration/account-schema'
import { managedAccount } from '@/lib/administration/managed-account'
import { lockOpenPlaces } from '@/lib/administration/open-places'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/** Gives a prescriber a place in a structure, or an advisor one in a plateforme. A place they already have only learns who is responsible. */
export async function givePlace(actor: Actor, { accountId, organisationId, platformId, lead }: Place): Promise<void> {
  await db.$transaction(async (tx) => {
    const { role } = await managedAccount(actor, accountId, tx)
    if (role !== (organisationId ? 'PRESCRIBER' : 'ADVISOR')) throw new Refusal(organisationId ? 'Seul un prescripteur travaille dans une structure.' : 'Seul un conseiller travaille dans une plateforme.')
    await lockOpenPlaces(tx, organisationId ? [organisationId] : [], platformId ? [platformId] : [])
    const subject = { type: 'account', id: accountId }
    if (organisationId) {
      const place = { accountId, organisationId }
      await tx.organisationMembership.createMany({ data: [place], skipDuplicates: true })
      await tx.organisationMembership.updateMany({ where: { ...place, endedAt: { not: null } }, data: { endedAt: null, createdAt: now() } })
      await recordAudit({ actorId: actor.accountId, act: 'membership.addRemove', outcome: 'DONE', subject, detail: { what: 'ADD', organisationId } }, tx)
    }
    if (platformId) {
      const place = { accountId, platformId }
      await tx.platformMembership.createMany({ data: [place], skipDuplicates: true })
      await tx.platformMembership.updateMany({ where: { ...place, endedAt: { not: null } }, data: { endedAt: null, createdAt: now() } })
      await tx.platformMembership.updateMany({ where: place, data: { lead } })
      await recordAudit({ actorId: actor.accountId, act: 'membership.addRemove', outcome: 'DONE', subject, detail: { what: 'ADD', platformId, lead } }, tx)
    }
  })
}
