import 'server-only'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { type PlatformRulesContent, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { departementOfInsee } from '@/lib/organisation/territory'

type Publishing = {
  platformId: string
  content: PlatformRulesContent
  publishedById: string | null
  /** The version that was read before writing (0: none yet); another one since then is a CONFLICT. */
  expectedVersion?: number
}

/**
 * Publishes the next version of a plateforme's rules, and what lists show of it: name, mailbox, départements touched. The permission and
 * the audit line are the caller's. Returns the version. Throws a zod error for a content that is not of the shape.
 */
export async function publishRules(tx: Tx, { platformId, content, publishedById, expectedVersion }: Publishing): Promise<number> {
  const rules = PlatformRulesSchema.parse(content)
  // Two publications at once follow one another here.
  await tx.$queryRaw`SELECT id::text FROM mobility_platform WHERE id = ${platformId}::uuid FOR UPDATE`
  const last = await tx.platformRules.aggregate({ where: { platformId }, _max: { version: true } })
  const current = last._max.version ?? 0
  if (expectedVersion !== undefined && expectedVersion !== current) {
    throw new Refusal('Les règles de cette plateforme ont changé pendant que vous les écriviez. Rien n’est publié\u00a0: comparez les deux versions.', 'CONFLICT')
  }
  await tx.platformRules.create({ data: { platformId, version: current + 1, content: rules, publishedAt: now(), publishedById }, select: { id: true } })
  await tx.mobilityPlatform.update({
    where: { id: platformId },
    data: { name: rules.brand.name, email: rules.mailbox, departements: departementsTouched(rules) },
    select: { id: true },
  })
  return current + 1
}

const departementsTouched = ({ territory }: PlatformRulesContent) =>
  [...new Set([...territory.departements, ...territory.communes.flatMap((commune) => departementOfInsee(commune) ?? [])])].sort()
