import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { mayLookAfter } from '@/lib/prescription/policy'
import { recordStep } from '@/lib/prescription/record-step'

/** The objection of a person that waits for an answer, and whether it does; null without one, or for whom it does not exist. */
export function openObjection(actor: Actor, beneficiaryId: string) {
  return db.objection.findFirst({
    where: { beneficiaryId, ...OPEN_OBJECTION, beneficiary: beneficiariesServedBy(actor) },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true },
  })
}

/** A professional who serves the person has answered them: what was agreed is kept with the prescription. */
export async function handleObjection(actor: Actor, { beneficiaryId, agreed }: { beneficiaryId: string; agreed: string }): Promise<void> {
  if (!mayLookAfter(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    if ((await tx.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, beneficiariesServedBy(actor)] } })) === 0) throw notFoundRefusal()
    const answered = await tx.objection.updateManyAndReturn({
      where: { beneficiaryId, ...OPEN_OBJECTION },
      data: { handledAt: now(), handledById: actor.accountId },
      select: { prescriptionId: true },
    })
    if (answered.length === 0) return
    for (const { prescriptionId } of answered) {
      if (prescriptionId) await recordStep(tx, { prescriptionId, beneficiaryId, kind: 'OBJECTION_HANDLED', actorId: actor.accountId, comment: agreed })
    }
    await recordAudit({ actorId: actor.accountId, act: 'objection.handle', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } }, tx)
  })
}
