import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import type { AccountFilters } from '@/lib/administration/account-filters'
import type { AccountState } from '@/lib/administration/labels'
import { PAGE_SIZE, pageOf } from '@/lib/administration/list-params'
import { accessOfAccount, professionalHasAccess } from '@/lib/beneficiary/access-sql'
import { db } from '@/lib/infra/db'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

export type AccountRow = { id: string; role: Role; firstName: string; lastName: string; email: string | null; access: AccountState; places: string[] }

const PLACES = Prisma.sql`
  SELECT o.name FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = a.id AND m.ended_at IS NULL
  UNION ALL SELECT p.name FROM platform_membership m JOIN mobility_platform p ON p.id = m.platform_id WHERE m.account_id = a.id AND m.ended_at IS NULL`

/** A page of the professionals' accounts by name, with where they work. Removed ones are not shown. */
export async function accounts({ q, lieu, role, etat, page }: AccountFilters): Promise<{ rows: AccountRow[]; more: boolean }> {
  const [who, where] = [searchTerm(q), searchTerm(lieu)]
  if (findsNobody(who) || findsNobody(where)) return { rows: [], more: false }
  const conditions = [
    everyWordIn(Prisma.sql`r.search_text`, who.words),
    role ? Prisma.sql`r.role = ${role}::role` : Prisma.sql`true`,
    etat ? professionalHasAccess(etat) : Prisma.sql`true`,
    where.words.length > 0 ? worksAt(where.words) : Prisma.sql`true`,
  ]
  return pageOf(
    await db.$queryRaw<AccountRow[]>`
      WITH page AS MATERIALIZED (
        SELECT r.* FROM account r WHERE r.role <> 'BENEFICIARY' AND r.removed_at IS NULL AND ${Prisma.join(conditions, ' AND ')}
        ORDER BY r.sort_key, r.id LIMIT ${PAGE_SIZE + 1} OFFSET ${(page - 1) * PAGE_SIZE})
      SELECT a.id::text, a.role::text, a.first_name AS "firstName", a.last_name AS "lastName", a.email, ${accessOfAccount} AS access,
        ARRAY(SELECT name FROM (${PLACES}) places ORDER BY name) AS places
      FROM page a ORDER BY a.sort_key, a.id`,
  )
}

const worksAt = (words: string[]) => Prisma.sql`r.id IN (
  SELECT m.account_id FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id
  WHERE m.ended_at IS NULL AND ${everyWordIn(Prisma.sql`search_normal(concat_ws(' ', o.name, o.commune_name))`, words)}
  UNION ALL SELECT m.account_id FROM platform_membership m JOIN mobility_platform p ON p.id = m.platform_id
  WHERE m.ended_at IS NULL AND ${everyWordIn(Prisma.sql`search_normal(concat_ws(' ', p.name, p.commune_name))`, words)})`
