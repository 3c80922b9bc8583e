import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiaryHasAccess, professionalHasAccess } from '@/lib/beneficiary/access-sql'
import type { ListSort, RemovedFilter } from '@/lib/beneficiary/labels'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import { seesEverybody, visibleToSql } from '@/lib/beneficiary/scope-sql'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

/** Columns that both tables have, generated in the C collation: order, prefix and paging are one index scan. */
const KEYS: Record<ListSort, Prisma.Sql> = {
  LAST_NAME: Prisma.sql`r.sort_key`,
  FIRST_NAME: Prisma.sql`r.first_name_key`,
  EMAIL: Prisma.sql`r.email_key`,
}

// Each word is first looked up in search_text, which the trigram index serves, then in the column that was asked for.
const COLUMNS = {
  q: null,
  email: Prisma.sql`search_normal(coalesce(r.email, ''))`,
  prenom: Prisma.sql`r.first_name_key`,
  nom: Prisma.sql`search_normal(r.last_name)`,
} as const

const REMOVED: Record<RemovedFilter, Prisma.Sql> = {
  NO: Prisma.sql`r.removed_at IS NULL`,
  YES: Prisma.sql`r.removed_at IS NOT NULL`,
  ALL: Prisma.sql`true`,
}

/** Whether some text has to be found: such a list is matched as a whole and counted exactly. */
export const isSearch = (filters: ListFilters) =>
  [filters.q, filters.email, filters.prenom, filters.nom].some((text) => text !== '')

/** One SELECT of (professional, id, key) per table that may hold matching rows `r`: beneficiaries, and professionals for who sees everybody. */
export function matches(actor: Actor, filters: ListFilters): Prisma.Sql[] {
  const found = textFound(filters)
  const { type, active } = filters
  const selects: Prisma.Sql[] = []
  if (!type || type === 'BENEFICIARY') {
    const access = active ? beneficiaryHasAccess(active) : Prisma.sql`true`
    selects.push(
      Prisma.sql`SELECT false AS professional, r.id, ${KEYS[filters.tri]} AS key FROM beneficiary r WHERE ${visibleToSql(actor)} AND ${access} AND ${found}`,
    )
  }
  if (seesEverybody(actor) && type !== 'BENEFICIARY') {
    const access = active ? professionalHasAccess(active) : Prisma.sql`true`
    const role = type ? Prisma.sql`r.role = ${type}::role` : Prisma.sql`true`
    // The partial indexes of professionals are chosen when this very condition is written out.
    selects.push(
      Prisma.sql`SELECT true AS professional, r.id, ${KEYS[filters.tri]} AS key FROM account r WHERE r.role <> 'BENEFICIARY' AND ${role} AND ${access} AND ${found}`,
    )
  }
  if (selects.length === 0)
    selects.push(Prisma.sql`SELECT false AS professional, r.id, r.sort_key AS key FROM beneficiary r WHERE false`)
  // Live and removed rows have an index each.
  const removed = filters.supprime === 'ALL' && !isSearch(filters) ? [REMOVED.NO, REMOVED.YES] : [REMOVED[filters.supprime]]
  return selects.flatMap((select) => removed.map((condition) => Prisma.sql`${select} AND ${condition}`))
}

function textFound(filters: ListFilters): Prisma.Sql {
  const conditions = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((name) => {
    const term = searchTerm(filters[name])
    if (findsNobody(term)) return [Prisma.sql`false`]
    const column = COLUMNS[name]
    return [everyWordIn(Prisma.sql`r.search_text`, term.words), ...(column ? [everyWordIn(column, term.words)] : [])]
  })
  return Prisma.join(conditions, ' AND ')
}
