import 'server-only'
import type { EmailState } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** Mails of the last seven days by state, for those who help when one did not arrive. Null for the other roles. */
export async function mailFigures(actor: Actor): Promise<{ state: EmailState; count: number }[] | null> {
  if (actor.role !== 'HOTLINE' && actor.role !== 'ADMIN') return null
  const groups = await db.outboxEmail.groupBy({ by: ['state'], where: { createdAt: { gt: after(-days(7)) } }, _count: { _all: true }, orderBy: { state: 'asc' } })
  return groups.map(({ state, _count }) => ({ state, count: _count._all }))
}
