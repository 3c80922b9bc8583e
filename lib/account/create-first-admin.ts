import 'server-only'
import { z } from 'zod'
import { makeLink } from '@/lib/account/account-link'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'

/**
 * Creates the first administrator and returns the one-time link that sets their password. Refused once an administrator can
 * sign in: the next ones are invited from the site. Run again before that, it makes a new link for the same account.
 */
export async function createFirstAdmin(address: string): Promise<string> {
  const email = z.email().safeParse(address.trim().toLowerCase())
  if (!email.success) throw new Refusal('Écrivez l’adresse sous la forme nom@exemple.fr.')
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('create-first-admin', 0))::text`
    const active = await tx.account.count({ where: { role: 'ADMIN', passwordHash: { not: null }, disabledAt: null, removedAt: null } })
    if (active > 0) throw new Refusal('Un administrateur existe déjà\u00a0: les suivants s’invitent depuis le site.')
    const known = await tx.account.findFirst({ where: { email: email.data, removedAt: null }, select: { id: true, role: true } })
    if (known && known.role !== 'ADMIN') throw new Refusal('Cette adresse est celle d’un autre compte.')
    const account = known ?? (await tx.account.create({
      data: { role: 'ADMIN', email: email.data, firstName: 'Administrateur', lastName: 'Wimoov', invitedAt: now() },
      select: { id: true, role: true },
    }))
    await recordAudit({ actorId: null, act: 'user.inviteStaff', outcome: 'DONE', subject: { type: 'account', id: account.id } }, tx)
    return appOrigin() + routes.setPassword(await makeLink(tx, account, 'INVITATION'))
  })
}
