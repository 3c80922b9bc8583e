import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import type { NewPlatform } from '@/lib/administration/platform-schema'
import { managesPlatforms } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { once } from '@/lib/infra/idempotency'
import { timeZoneOf } from '@/lib/organisation/time-zone'
import { forbiddenRefusal } from '@/lib/infra/refusal'

/** Creates a plateforme without rules, once for a form; returns its id. It serves nobody until its rules are published. Needs the password. */
export async function createPlatform(actor: Actor, { idempotencyKey, ...input }: NewPlatform): Promise<string> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  const { name, email, phone, addressLine, postalCode, communeName } = input
  const data = { name, email, phone, addressLine, postalCode, communeName }
  const { id } = await once({ accountId: actor.accountId, act: 'platform.manage', key: idempotencyKey, request: data }, async (tx) => {
    await requireFreshGrant(tx, actor)
    const created = await tx.mobilityPlatform.create({ data: { ...data, timeZone: timeZoneOf(postalCode), departements: [] }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'platform.manage', outcome: 'DONE', subject: { type: 'platform', id: created.id }, detail: { what: 'CREATE' } }, tx)
    return created
  })
  return id
}
