import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { refuseSameName } from '@/lib/administration/refuse-same-name'
import type { NewStructure } from '@/lib/administration/structure-schema'
import { recordAudit } from '@/lib/infra/audit'
import { once } from '@/lib/infra/idempotency'
import { forbiddenRefusal } from '@/lib/infra/refusal'

/** Creates a structure, once for a form; returns its id. Warns when another has this name in this commune. */
export async function createStructure(actor: Actor, { idempotencyKey, ...input }: NewStructure): Promise<string> {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  const { name, type, communeName } = input
  const { id } = await once({ accountId: actor.accountId, act: 'structure.manage', key: idempotencyKey, request: input }, async (tx) => {
    await refuseSameName(tx, input)
    const created = await tx.organisation.create({ data: { name, type, communeName }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'structure.manage', outcome: 'DONE', subject: { type: 'organisation', id: created.id }, detail: { what: 'CREATE', type } }, tx)
    return created
  })
  return id
}
