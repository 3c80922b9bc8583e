import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import { managesPlatforms } from '@/lib/administration/policy'
import { rulesContent } from '@/lib/administration/rules-content'
import type { RulesDraft } from '@/lib/administration/rules-draft'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { type PlatformRulesContent, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { publishRules } from '@/lib/organisation/publish-rules'

type Publication = { platformId: string; expectedVersion: number; draft: RulesDraft }

/**
 * Publishes a version of a plateforme's rules as a whole: it judges what is sent from now on. CONFLICT when another version was
 * published since this one was opened. Needs the password.
 */
export async function publishPlatformRules(actor: Actor, { platformId, expectedVersion, draft }: Publication): Promise<void> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  const content = rulesContent(draft)
  await db.$transaction(async (tx) => {
    await requireFreshGrant(tx, actor)
    const platform = await tx.mobilityPlatform.findUnique({ where: { id: platformId }, select: { id: true } })
    if (!platform) throw notFoundRefusal()
    if (await isPublished(tx, actor, { platformId, version: expectedVersion + 1, content })) return
    await publishRules(tx, { platformId, content, publishedById: actor.accountId, expectedVersion })
    await recordAudit({ actorId: actor.accountId, act: 'platform.manage', outcome: 'DONE', subject: { type: 'platform', id: platformId }, detail: { what: 'PUBLISH', before: expectedVersion, after: expectedVersion + 1 } }, tx)
  })
}

// The same form sent twice has nothing more to publish.
async function isPublished(tx: Tx, actor: Actor, { platformId, version, content }: { platformId: string; version: number; content: PlatformRulesContent }) {
  const next = await tx.platformRules.findUnique({ where: { platformId_version: { platformId, version } }, select: { content: true, publishedById: true } })
  return next?.publishedById === actor.accountId && isDeepStrictEqual(PlatformRulesSchema.safeParse(next.content).data, content)
}
