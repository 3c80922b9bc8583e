import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { latestStatesSql } from '@/lib/beneficiary/latest-sql'
import { LAST_PAGE, type ListFilters, PAGE_SIZE } from '@/lib/beneficiary/list-filters'
import { ofColleaguesSql } from '@/lib/beneficiary/scope-sql'
import { stageOf } from '@/lib/beneficiary/stage'
import type { Stage } from '@/lib/beneficiary/stage-labels'
import { db } from '@/lib/infra/db'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

type Name = { firstName: string; lastName: string }
/** A colleague's person: enough not to prescribe somebody twice, and to take their follow-up over. */
export type ShortCard = Name & { id: string;  stage: Stage; /** Null while the plateforme answers for them: nobody follows. */ prescriber: string | null }
export type ShortCardList = { cards: ShortCard[]; total: number; page: number; pages: number; cut: boolean }

type Read = Name & {
  id: string
  total: number
  skipped: number
  prescription: PrescriptionStatus | null
  test: TestStatus | null
  prescriber: string | null
}

/**
 * A page of « Ma structure »: the short cards of colleagues' people (security.md §3). Searched and sorted by name alone: finding
 * somebody by their number or address would tell what the card does not show. One statement.
 */
export async function colleagueList(actor: Actor, filters: ListFilters): Promise<ShortCardList> {
  const key = filters.tri === 'FIRST_NAME' ? Prisma.sql`r.first_name_key` : Prisma.sql`r.sort_key`
  const way = filters.sens === 'DESCENDING' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const read = await db.$queryRaw<Read[]>`
    WITH m AS MATERIALIZED (SELECT r.id, ${key} AS key FROM beneficiary r WHERE ${ofColleaguesSql(actor)} AND ${named(filters)}),
    t AS MATERIALIZED (SELECT count(*)::int AS total FROM m),
    s AS MATERIALIZED (SELECT least(${(filters.page - 1) * PAGE_SIZE}::int, greatest(total - 1, 0) / ${PAGE_SIZE}::int * ${PAGE_SIZE}::int) AS skipped FROM t),
    page AS MATERIALIZED (SELECT id, key FROM m ORDER BY key ${way}, id ${way} LIMIT ${PAGE_SIZE} OFFSET (SELECT skipped FROM s))
    SELECT t.total, s.skipped, b.id::text AS id, b.first_name AS "firstName", b.last_name AS "lastName", f.first_name || ' ' || f.last_name AS prescriber,
      latest.prescription, latest.test
    FROM t CROSS JOIN s LEFT JOIN page ON true LEFT JOIN beneficiary b ON b.id = page.id LEFT JOIN account f ON f.id = b.followed_by_id
    LEFT JOIN LATERAL (${latestStatesSql(Prisma.sql`page.id`)}) latest ON true
    ORDER BY page.key ${way}, page.id ${way}`
  const [{ total = 0, skipped = 0 } = {}] = read
  const pages = Math.min(Math.max(1, Math.ceil(total / PAGE_SIZE)), LAST_PAGE)
  return {
    cards: read.filter(({ lastName }) => lastName !== null).map(card),
    total,
    page: skipped / PAGE_SIZE + 1,
    pages,
    cut: total > pages * PAGE_SIZE,
  }
}

const card = ({ id, firstName, lastName, prescription, test, prescriber }: Read): ShortCard => ({ id, firstName, lastName, stage: stageOf(prescription, test), prescriber })

function named(filters: ListFilters): Prisma.Sql {
  const [q, prenom, nom] = [searchTerm(filters.q), searchTerm(filters.prenom), searchTerm(filters.nom)]
  if ([q, prenom, nom].some(findsNobody)) return Prisma.sql`false`
  const found = [
    everyWordIn(Prisma.sql`r.sort_key`, q.words),
    everyWordIn(Prisma.sql`r.first_name_key`, prenom.words),
    everyWordIn(Prisma.sql`search_normal(r.last_name)`, nom.words),
  ]
  return Prisma.join(found, ' AND ')
}
