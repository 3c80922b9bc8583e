import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { plural } from '@/lib/infra/format'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'

/**
 * Closes a structure: no longer offered, its records stay. Refused while somebody may still sign in there, for closing would leave
 * their people to nobody: deactivating an account, or ending its place, asks who follows them.
 */
export async function closeStructure(actor: Actor, { organisationId }: { organisationId: string }): Promise<void> {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const [current] = await tx.$queryRaw<{ closed: boolean }[]>`SELECT closed_at IS NOT NULL AS closed FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`
    if (!current) throw notFoundRefusal()
    if (current.closed) return
    await refuseWhilePeopleWorkThere(tx, organisationId)
    await tx.organisation.update({ where: { id: organisationId }, data: { closedAt: now() }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'structure.manage', outcome: 'DONE', subject: { type: 'organisation', id: organisationId }, detail: { what: 'CLOSE' } }, tx)
  })
}

async function refuseWhilePeopleWorkThere(tx: Tx, organisationId: string) {
  const members = await tx.organisationMembership.count({ where: { organisationId, endedAt: null, account: { disabledAt: null, removedAt: null } } })
  if (members === 0) return
  throw new Refusal(
    `${plural(members, 'personne travaille', 'personnes travaillent')} encore dans cette structure. Désactivez d’abord ces comptes, ou rattachez-les ailleurs\u00a0: on vous demandera qui suit leurs bénéficiaires.`,
  )
}
