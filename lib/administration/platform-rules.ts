import 'server-only'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { type PlatformRulesContent, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'

export type PublishedRules = { version: number; publishedAt: Date; author: string | null }
export type ReadRules = PublishedRules & { content: PlatformRulesContent }

const VERSIONS_SHOWN = 50

/** The versions of a plateforme's rules, the latest first, with who published each. */
export function publishedRules(platformId: string): Promise<PublishedRules[]> {
  return db.$queryRaw<PublishedRules[]>`
    SELECT r.version, r.published_at AS "publishedAt", a.first_name || ' ' || a.last_name AS author
    FROM platform_rules r LEFT JOIN account a ON a.id = r.published_by_id
    WHERE r.platform_id = ${platformId}::uuid ORDER BY r.version DESC LIMIT ${VERSIONS_SHOWN}`
}

/** One version of the rules; null when it does not exist. */
export async function rulesOf(platformId: string, version: number): Promise<ReadRules | null> {
  if (!isUuid(platformId) || !Number.isInteger(version)) return null
  const [row] = await db.$queryRaw<(PublishedRules & { content: unknown })[]>`
    SELECT r.version, r.published_at AS "publishedAt", a.first_name || ' ' || a.last_name AS author, r.content
    FROM platform_rules r LEFT JOIN account a ON a.id = r.published_by_id
    WHERE r.platform_id = ${platformId}::uuid AND r.version = ${version}`
  return row ? { ...row, content: PlatformRulesSchema.parse(row.content) } : null
}

/** The rules with which a new plateforme starts: nothing is asked, and nobody is served yet. */
export const firstRules = ({ name, email }: { name: string; email: string }): PlatformRulesContent => ({
  brand: { name, introduction: null },
  mailbox: email,
  territory: { departements: [], communes: [] },
  criteria: [],
  documents: [],
  services: [],
})
