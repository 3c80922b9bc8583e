import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { Prisma } from '@/prisma/client/client'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'
import { accountsReachableBy } from '@/lib/messaging/policy'

/** Counts a search of this account, and says why when it is one too many in a minute. */
export async function threadSearchRefused(actor: Actor, q: string): Promise<string | null> {
  if (q === '') return null
  try {
    await spendAttempt(THROTTLES.search, actor.accountId)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return 'Vous avez lancé beaucoup de recherches. Attendez une minute, puis réessayez\u00a0: votre recherche est gardée.'
  }
}

const FOUND = 10
const named = { id: true, firstName: true, lastName: true, role: true, organisationMemberships: { where: { endedAt: null }, take: 2, select: { organisation: { select: { name: true } } } }, platformMemberships: { where: { endedAt: null }, take: 2, select: { platform: { select: { name: true } } } } } as const

/** Professionals whom the actor may write to, by their ids. Unknown and unreachable ones are left out. */
export async function recipientsNamed(actor: Actor, ids: string[]) {
  const accounts = await db.account.findMany({ where: { AND: [accountsReachableBy(actor), { id: { in: ids } }] }, orderBy: [{ lastName: 'asc' }, { id: 'asc' }], take: FOUND, select: named })
  return accounts.map(recipient)
}
export type Recipient = Awaited<ReturnType<typeof recipientsNamed>>[number]

/** Whom a new thread may be with, or about, for what was typed: ten professionals and ten people at most. */
export async function whomToWriteTo(actor: Actor, q: string) {
  const term = searchTerm(q)
  if (term.words.length === 0 || findsNobody(term)) return { professionals: [], people: [] }
  const [ids, people] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`SELECT a.id::text FROM account a WHERE a.role IN ('PRESCRIBER', 'ADVISOR', 'HOTLINE') AND a.removed_at IS NULL AND a.disabled_at IS NULL AND ${everyWordIn(Prisma.sql`a.search_text`, term.words)} ORDER BY a.sort_key, a.id LIMIT 50`,
    actor.role === 'HOTLINE'
      ? []
      : db.$queryRaw<{ id: string; firstName: string; lastName: string }[]>`
        SELECT r.id::text, r.first_name AS "firstName", r.last_name AS "lastName" FROM beneficiary r WHERE r.removed_at IS NULL AND ${visibleToSql(actor)} AND ${everyWordIn(Prisma.sql`r.search_text`, term.words)} ORDER BY r.sort_key, r.id LIMIT ${FOUND}`,
  ])
  return { professionals: await recipientsNamed(actor, ids.map(({ id }) => id)), people }
}

type Named = { id: string; firstName: string; lastName: string; role: Actor['role']; organisationMemberships: { organisation: { name: string } }[]; platformMemberships: { platform: { name: string } }[] }

const recipient = ({ id, firstName, lastName, role, organisationMemberships, platformMemberships }: Named) => ({
  id,
  firstName,
  lastName,
  role,
  place: [...organisationMemberships.map(({ organisation }) => organisation.name), ...platformMemberships.map(({ platform }) => platform.name)].join(', ') || null,
})
