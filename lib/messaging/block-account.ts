import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { mayWrite } from '@/lib/messaging/policy'

/** Stops, or allows again, the messages of somebody with whom the actor shares a thread without a record. Staff see who blocked whom. */
export async function blockAccount(actor: Actor, { accountId, blocked }: { accountId: string; blocked: boolean }): Promise<void> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  const shared = await db.thread.count({
    where: { beneficiaryId: null, AND: [{ participants: { some: { accountId: actor.accountId, leftAt: null } } }, { participants: { some: { accountId } } }] },
  })
  if (shared === 0 || accountId === actor.accountId) throw notFoundRefusal()
  await db.$transaction(async (tx) => {
    const pair = { blockerId: actor.accountId, blockedId: accountId }
    const { count } = blocked ? await tx.accountBlock.createMany({ data: [pair], skipDuplicates: true }) : await tx.accountBlock.deleteMany({ where: pair })
    if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'message.report', outcome: 'DONE', subject: { type: 'account', id: accountId }, detail: { blocked } }, tx)
  })
}
