import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { one, type Params } from '@/lib/administration/list-params'
import { rolesInvitedBy } from '@/lib/administration/policy'
import { structures } from '@/lib/administration/structures'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { cleanSearch } from '@/lib/infra/search-term'
import { platformsForChoice } from '@/lib/organisation/queries'

export type Named = { id: string; name: string; communeName: string | null }

/** What « Inviter » shows for an address: the role if it is one that the actor may invite, the structures chosen and those found. */
export async function invitePage(actor: Actor, params: Params) {
  const roles = rolesInvitedBy(actor)
  const role = roles.find((known) => known === one(params.role)) ?? null
  const q = cleanSearch(one(params.q))
  const chosen = [params.structure ?? []].flat().filter(isUuid).slice(0, 20)
  const [organisations, found, choices] = await Promise.all([
    role === 'PRESCRIBER' ? openStructures(chosen) : [],
    role === 'PRESCRIBER' && q !== '' ? structures({ q, page: 1 }) : { rows: [] },
    role === 'ADVISOR' ? platformsForChoice() : null,
  ])
  const others = found.rows.filter(({ id, closed }) => !closed && !chosen.includes(id)).slice(0, 15)
  return { role, roles, q, organisations, found: others.map(({ id, name, communeName }) => ({ id, name, communeName })), platforms: choices?.platforms ?? [], platformId: one(params.plateforme) ?? null }
}
export type InvitePage = Awaited<ReturnType<typeof invitePage>>

const openStructures = (ids: string[]): Promise<Named[]> =>
  db.organisation.findMany({ where: { id: { in: ids }, closedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, communeName: true } })
