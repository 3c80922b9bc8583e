import 'server-only'
import { db, type Tx } from '@/lib/infra/db'
import { type PlatformRulesContent, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'

export type CurrentRules = { id: string; version: number; content: PlatformRulesContent }

/** The rules that judge new prescriptions today, by plateforme. One statement; a plateforme without rules is absent. */
export async function currentRules(platformIds: readonly string[], tx: Tx = db): Promise<Map<string, CurrentRules>> {
  const rows = await tx.$queryRaw<(Omit<CurrentRules, 'content'> & { platformId: string; content: unknown })[]>`
    SELECT DISTINCT ON (platform_id) id::text AS id, platform_id::text AS "platformId", version, content
    FROM platform_rules WHERE platform_id = ANY(${[...platformIds]}::uuid[]) ORDER BY platform_id, version DESC`
  return new Map(rows.map(({ platformId, id, version, content }) => [platformId, { id, version, content: PlatformRulesSchema.parse(content) }]))
}

/** The version that judged a prescription, when it is one of this plateforme's; null otherwise. */
export async function keptRules(tx: Tx, { rulesId, platformId }: { rulesId: string; platformId: string }): Promise<CurrentRules | null> {
  const kept = await tx.platformRules.findFirst({ where: { id: rulesId, platformId }, select: { id: true, version: true, content: true } })
  return kept && { ...kept, content: PlatformRulesSchema.parse(kept.content) }
}
