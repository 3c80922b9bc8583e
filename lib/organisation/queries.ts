import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { departementLabel } from '@/lib/organisation/departements'
import type { DirectoryFilters } from '@/lib/organisation/directory-filters'
import { db } from '@/lib/infra/db'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

export type PlatformChoices = Awaited<ReturnType<typeof platformsForChoice>>

/** The open plateformes and the départements that they serve, as choices. */
export async function platformsForChoice() {
  const platforms = await db.mobilityPlatform.findMany({
    where: { closedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, departements: true },
  })
  const served = [...new Set(platforms.flatMap(({ departements }) => departements))].sort()
  return {
    platforms: platforms.map(({ id, name }) => ({ id, name })),
    departements: served.map((code) => ({ code, label: departementLabel(code) })),
  }
}

/** Some plateformes by name, e.g. those where an advisor works. */
export function platformsOf(ids: readonly string[]) {
  return db.mobilityPlatform.findMany({ where: { id: { in: [...ids] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })
}

export type Professional = {
  id: string
  firstName: string
  lastName: string
  jobTitle: string | null
  phone: string | null
  email: string | null
}
export type StaffedPlatform = {
  id: string
  name: string
  email: string
  phone: string | null
  addressLine: string | null
  postalCode: string | null
  communeName: string | null
  departements: string[]
  people: Professional[]
}

/**
 * The open plateformes with who works there, for every professional (authz-matrix.json, directory.staff). Each word of the search is
 * in the plateforme's name or town, or in the person's own line; a plateforme found by its own name comes with everybody.
 */
export function wimoovProfessionals({ q, plateforme, departement }: DirectoryFilters): Promise<StaffedPlatform[]> {
  const term = searchTerm(q)
  const found = findsNobody(term)
    ? Prisma.sql`false`
    : everyWordIn(
        Prisma.sql`(search_normal(concat_ws(' ', p.name, p.commune_name)) || ' ' || coalesce(a.search_text, ''))`,
        term.words,
      )
  return db.$queryRaw<StaffedPlatform[]>`
    SELECT p.id::text, p.name, p.email, p.phone, p.address_line AS "addressLine", p.postal_code AS "postalCode",
      p.commune_name AS "communeName", p.departements,
      coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'firstName', a.first_name, 'lastName', a.last_name,
        'jobTitle', a.job_title, 'phone', a.phone, 'email', a.email) ORDER BY a.sort_key, a.id) FILTER (WHERE a.id IS NOT NULL), '[]') AS people
    FROM mobility_platform p LEFT JOIN (
      SELECT m.platform_id, w.* FROM platform_membership m JOIN account w ON w.id = m.account_id
      WHERE m.ended_at IS NULL AND w.role = 'ADVISOR' AND w.disabled_at IS NULL AND w.removed_at IS NULL) a ON a.platform_id = p.id
    WHERE p.closed_at IS NULL AND (${plateforme}::uuid IS NULL OR p.id = ${plateforme}::uuid)
      AND (${departement}::text IS NULL OR ${departement} = ANY(p.departements)) AND ${found}
    GROUP BY p.id ORDER BY p.name, p.id`
}
