import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { newestBank } from '@/lib/mobility-test/bank-of-test'
import { adaptationItems } from '@/lib/mobility-test/decision'
import { ownMode } from '@/lib/mobility-test/policy'
import { mayAnswer } from '@/lib/prescription/policy'
import { recordEvent } from '@/lib/record/record-event'

type Unlocking = { beneficiaryId: string; item: string; reason: string }

/**
 * Opens a service or a resource to a person beyond what the rules propose, with the reason. The same thing twice is one. Returns whose
 * fiche it is. What concerns an adaptation leaves no line in the history, which the prescriber reads.
 */
export async function unlockByHand(actor: Actor, { beneficiaryId, item, reason }: Unlocking): Promise<string> {
  const bank = await newestBank()
  const [kind = '', itemId = ''] = item.split(':')
  return db.$transaction(async (tx) => {
    await servedPerson(tx, actor, beneficiaryId)
    const known = (kind === 'SERVICE' ? bank.services : bank.resources).some(({ id }) => id === itemId)
    if (!known) throw new Refusal('Rien n’est ouvert.', 'INVALID', { item: ['Choisissez un service ou une ressource dans la liste.'] })
    const open = await tx.handUnlock.count({ where: { beneficiaryId, kind, itemId, withdrawnAt: null } })
    if (open > 0) return beneficiaryId
    const { id } = await tx.handUnlock.create({ data: { beneficiaryId, kind, itemId, reason, unlockedById: actor.accountId, unlockedAt: now() }, select: { id: true } })
    await tell(tx, actor, { id, beneficiaryId, kind, told: !adaptationItems(bank).has(itemId), event: 'ITEM_UNLOCKED' })
    return beneficiaryId
  })
}

/** Takes back what was opened by hand; what the rules or a bilan open stays. Twice is once. Returns whose fiche it is. */
export async function withdrawUnlock(actor: Actor, { unlockId }: { unlockId: string }): Promise<string> {
  const bank = await newestBank()
  if (!ownMode(actor)) throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const unlock = await tx.handUnlock.findFirst({ where: { id: unlockId, beneficiary: beneficiariesServedBy(actor) }, select: { id: true, beneficiaryId: true, kind: true, itemId: true } })
    if (!unlock) throw notFoundRefusal()
    await servedPerson(tx, actor, unlock.beneficiaryId)
    const { count } = await tx.handUnlock.updateMany({ where: { id: unlockId, withdrawnAt: null }, data: { withdrawnAt: now() } })
    if (count > 0) await tell(tx, actor, { ...unlock, told: !adaptationItems(bank).has(unlock.itemId), event: 'ITEM_WITHDRAWN' })
    return unlock.beneficiaryId
  })
}

/** The row is held, so that the same thing opened twice at once is opened once. */
async function servedPerson(tx: Tx, actor: Actor, beneficiaryId: string) {
  if (!ownMode(actor)) throw forbiddenRefusal()
  const served = await tx.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, beneficiariesServedBy(actor)] } })
  if (served === 0) throw notFoundRefusal()
  if (!mayAnswer(actor)) throw forbiddenRefusal()
  await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
}

type Told = { id: string; beneficiaryId: string; kind: string; told: boolean; event: 'ITEM_UNLOCKED' | 'ITEM_WITHDRAWN' }

async function tell(tx: Tx, actor: Actor, { id, beneficiaryId, kind, told, event }: Told) {
  if (told) await recordEvent(tx, { beneficiaryId, kind: event, actorId: actor.accountId, data: { unlockId: id } })
  await recordAudit({ actorId: actor.accountId, act: kind === 'SERVICE' ? 'service.assign' : 'resource.unlock', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { unlockId: id, event } }, tx)
}
