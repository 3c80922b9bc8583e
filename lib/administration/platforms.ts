import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { PAGE_SIZE, pageOf } from '@/lib/administration/list-params'
import { readAs } from '@/lib/administration/read-as'
import { accessOf } from '@/lib/beneficiary/access'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

export type PlatformRow = { id: string; name: string; communeName: string | null; email: string; members: number; version: number | null; closed: boolean }

/** A page of the plateformes by name, closed ones last, with the version of their rules. */
export async function platforms({ q, page }: { q: string; page: number }): Promise<{ rows: PlatformRow[]; more: boolean }> {
  const term = searchTerm(q)
  if (findsNobody(term)) return { rows: [], more: false }
  const found = everyWordIn(Prisma.sql`search_normal(concat_ws(' ', p.name, p.commune_name))`, term.words)
  return pageOf(
    await db.$queryRaw<PlatformRow[]>`
      SELECT p.id::text, p.name, p.commune_name AS "communeName", p.email, p.closed_at IS NOT NULL AS closed,
        (SELECT max(r.version) FROM platform_rules r WHERE r.platform_id = p.id) AS version,
        (SELECT count(*)::int FROM platform_membership m JOIN account a ON a.id = m.account_id
          WHERE m.platform_id = p.id AND m.ended_at IS NULL AND a.disabled_at IS NULL AND a.removed_at IS NULL) AS members
      FROM mobility_platform p WHERE ${found} ORDER BY p.closed_at IS NOT NULL, p.name, p.id LIMIT ${PAGE_SIZE + 1} OFFSET ${(page - 1) * PAGE_SIZE}`,
  )
}

const MEMBERS_SHOWN = 100

/** A plateforme with its advisors; null when there is none by that id. */
export async function platform(id: string) {
  if (!isUuid(id)) return null
  const row = await db.mobilityPlatform.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      addressLine: true,
      postalCode: true,
      communeName: true,
      closedAt: true,
      rules: { orderBy: { version: 'desc' }, take: 1, select: { version: true, publishedAt: true } },
      memberships: {
        where: { endedAt: null, account: { removedAt: null } },
        orderBy: [{ account: { lastName: 'asc' } }, { accountId: 'asc' }],
        take: MEMBERS_SHOWN,
        select: { lead: true, account: { select: { id: true, firstName: true, lastName: true, email: true, passwordHash: true, lastSignInAt: true, disabledAt: true } } },
      },
    },
  })
  if (!row) return null
  const { memberships, rules, ...fields } = row
  return {
    ...fields,
    rules: rules[0] ?? null,
    readAs: platformPrint(row),
    members: memberships.map(({ lead, account: { passwordHash, lastSignInAt, disabledAt, ...account } }) => ({
      ...account,
      lead,
      access: accessOf({ passwordHash, lastSignInAt, disabledAt, email: account.email }),
    })),
  }
}
export type Platform = NonNullable<Awaited<ReturnType<typeof platform>>>

export type PlatformFields = { name: string; phone: string | null; addressLine: string | null; postalCode: string | null; communeName: string | null }

/** What an edit form of a plateforme was opened with. */
export const platformPrint = ({ name, phone, addressLine, postalCode, communeName }: PlatformFields) => readAs(name, phone, addressLine, postalCode, communeName)
