import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { PAGE_SIZE, pageOf } from '@/lib/administration/list-params'
import { readAs } from '@/lib/administration/read-as'
import { accessOf } from '@/lib/beneficiary/access'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

export type StructureRow = { id: string; name: string; type: string; communeName: string | null; members: number; closed: boolean }

/** A member is an account that may sign in there, or was invited to. */
const members = Prisma.sql`(SELECT count(*)::int FROM organisation_membership m JOIN account a ON a.id = m.account_id
  WHERE m.organisation_id = o.id AND m.ended_at IS NULL AND a.disabled_at IS NULL AND a.removed_at IS NULL)`

/** A page of the structures by name, closed ones last. */
export async function structures({ q, page }: { q: string; page: number }): Promise<{ rows: StructureRow[]; more: boolean }> {
  const term = searchTerm(q)
  if (findsNobody(term)) return { rows: [], more: false }
  const found = everyWordIn(Prisma.sql`search_normal(concat_ws(' ', o.name, o.commune_name))`, term.words)
  return pageOf(
    await db.$queryRaw<StructureRow[]>`
      SELECT o.id::text, o.name, o.type, o.commune_name AS "communeName", ${members} AS members, o.closed_at IS NOT NULL AS closed
      FROM organisation o WHERE ${found} ORDER BY o.closed_at IS NOT NULL, o.name, o.id LIMIT ${PAGE_SIZE + 1} OFFSET ${(page - 1) * PAGE_SIZE}`,
  )
}

const MEMBERS_SHOWN = 100

/** A structure with its members, by name; null when there is none by that id. */
export async function structure(id: string) {
  if (!isUuid(id)) return null
  const row = await db.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      type: true,
      communeName: true,
      closedAt: true,
      memberships: {
        where: { endedAt: null, account: { removedAt: null } },
        orderBy: [{ account: { lastName: 'asc' } }, { accountId: 'asc' }],
        take: MEMBERS_SHOWN,
        select: { account: { select: { id: true, firstName: true, lastName: true, email: true, passwordHash: true, lastSignInAt: true, disabledAt: true } } },
      },
    },
  })
  if (!row) return null
  const { memberships, ...fields } = row
  return {
    ...fields,
    readAs: readAs(row.name, row.type, row.communeName),
    members: memberships.map(({ account: { passwordHash, lastSignInAt, disabledAt, ...account } }) => ({
      ...account,
      access: accessOf({ passwordHash, lastSignInAt, disabledAt, email: account.email }),
    })),
  }
}
export type Structure = NonNullable<Awaited<ReturnType<typeof structure>>>
