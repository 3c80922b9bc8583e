import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { mayPlan } from '@/lib/appointment/policy'
import { forgetSlotCalls } from '@/lib/appointment/tell-proposal'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** « Retirer la proposition », by the plateforme: nothing can be chosen from it any more. Returns whose it was. */
export async function withdrawProposal(actor: Actor, { proposalId }: { proposalId: string }): Promise<string> {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const proposal = isUuid(proposalId) ? await tx.slotProposal.findFirst({ where: { id: proposalId, beneficiary: beneficiariesServedBy(actor) }, select: { beneficiaryId: true, platformId: true } }) : null
    if (!proposal) throw notFoundRefusal()
    if (!mayPlan(actor) || !actor.platformIds.includes(proposal.platformId)) throw forbiddenRefusal()
    const { count } = await tx.slotProposal.updateMany({ where: { id: proposalId, chosenAt: null, withdrawnAt: null }, data: { withdrawnAt: now() } })
    if (count > 0) {
      await forgetSlotCalls(tx, [proposalId])
      await recordAudit({ actorId: actor.accountId, act: 'appointment.updateCancel', outcome: 'DONE', subject: { type: 'beneficiary', id: proposal.beneficiaryId }, detail: { proposalId } }, tx)
    }
    return proposal.beneficiaryId
  })
}
