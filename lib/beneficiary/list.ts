import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { accessOfAccount } from '@/lib/beneficiary/access-sql'
import type { Access } from '@/lib/beneficiary/labels'
import { LAST_PAGE, type ListFilters, PAGE_SIZE } from '@/lib/beneficiary/list-filters'
import { isSearch, matches } from '@/lib/beneficiary/list-sql'
import { seesEverybody } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'

export type UserRow = {
  id: string
  role: Role
  email: string | null
  firstName: string
  lastName: string
  access: Access
  removed: boolean
}
/**
 * `total` is exact unless `more`: then there are more rows than are ever counted. `page` is the one shown, the last one when the
 * address asks further; `cut` when rows remain beyond the last page.
 */
export type UserList = { rows: UserRow[]; total: number; more: boolean; page: number; pages: number; cut: boolean }

type Read = UserRow & { total: number; skipped: number }

const COUNTED = LAST_PAGE * PAGE_SIZE

/**
 * A page of « Utilisateurs »: the people whose record the actor may open, and the professionals for who sees everybody. One
 * statement, whatever the number of rows (docs/decisions/006-search.md).
 */
export async function userList(actor: Actor, filters: ListFilters): Promise<UserList> {
  const down = filters.sens === 'DESCENDING'
  const order = down ? Prisma.sql`key DESC, id DESC` : Prisma.sql`key, id`
  const browsing = seesEverybody(actor) && !isSearch(filters)
  const { found, count } = browsing ? browsed(matches(actor, filters), order, filters.page) : matched(matches(actor, filters))
  const read = await db.$queryRaw<Read[]>`
    WITH m AS MATERIALIZED (${found}), t AS MATERIALIZED (${count}),
    s AS MATERIALIZED (SELECT least(${(filters.page - 1) * PAGE_SIZE}::int, greatest(total - 1, 0) / ${PAGE_SIZE}::int * ${PAGE_SIZE}::int) AS skipped FROM t),
    page AS MATERIALIZED (SELECT professional, id, key FROM m ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET (SELECT skipped FROM s))
    SELECT t.total, s.skipped, page.id::text, CASE WHEN page.professional THEN a.role::text ELSE 'BENEFICIARY' END AS role,
      CASE WHEN page.professional THEN a.email ELSE b.email END AS email,
      coalesce(b.first_name, a.first_name) AS "firstName", coalesce(b.last_name, a.last_name) AS "lastName",
      ${accessOfAccount} AS access, coalesce(b.removed_at, CASE WHEN page.professional THEN a.removed_at END) IS NOT NULL AS removed
    FROM t CROSS JOIN s LEFT JOIN page ON true
    LEFT JOIN beneficiary b ON b.id = page.id AND NOT page.professional
    LEFT JOIN account a ON a.id = CASE WHEN page.professional THEN page.id ELSE b.account_id END
    ORDER BY ${down ? Prisma.sql`page.key DESC, page.id DESC` : Prisma.sql`page.key, page.id`}`
  const [{ total = 0, skipped = 0 } = {}] = read
  const rows = read.filter(({ id }) => id !== null).map(({ total: _, skipped: __, ...row }) => row)
  const cut = total > COUNTED
  const pages = cut ? LAST_PAGE : Math.max(1, Math.ceil(total / PAGE_SIZE))
  return {
    rows,
    total: browsing ? Math.min(total, COUNTED) : total,
    more: browsing && cut,
    page: skipped / PAGE_SIZE + 1,
    pages,
    cut,
  }
}

// A search, or somebody's own people: matched once as a whole, counted exactly. MATERIALIZED, or the planner walks the order of
// names until it has met 25 rows that match, which for a rare name is everybody.
const matched = (selects: Prisma.Sql[]) => ({
  found: Prisma.join(selects, ' UNION ALL '),
  count: Prisma.sql`SELECT count(*)::int AS total FROM m`,
})

// Everybody: each table in the order of its index, no further than this page; counting stops after 10,000.
const browsed = (selects: Prisma.Sql[], order: Prisma.Sql, page: number) => ({
  found: Prisma.join(
    selects.map((select) => Prisma.sql`(${select} ORDER BY ${order} LIMIT ${page * PAGE_SIZE})`),
    ' UNION ALL ',
  ),
  count: Prisma.sql`SELECT count(*)::int AS total FROM (${Prisma.join(selects, ' UNION ALL ')} LIMIT ${COUNTED + 1}) c`,
})
