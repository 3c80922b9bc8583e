import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { advisorsOf } from '@/lib/prescription/advisors-of'
import { forgetRequestedDocuments } from '@/lib/prescription/forget-requested-documents'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { mayLookAfter } from '@/lib/prescription/policy'
import { servedPrescription } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

type Reopening = { prescriptionId: string; version: number; comment: string | null }

/**
 * « Rouvrir la demande », by whoever serves the person: what expired is back with the plateforme, with the advisor who had it when they still work
 * there. The plateforme and the person are told. What is open already is not reopened twice. Returns whose it is.
 */
export async function reopenExpired(actor: Actor, { prescriptionId, version, comment }: Reopening): Promise<string> {
  if (!mayLookAfter(actor)) throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const { beneficiaryId, status, advisorId, platformId } = await servedPrescription(tx, actor, prescriptionId)
    if ((status === 'SENT' || status === 'IN_REVIEW') && (await reopenedBy(tx, actor, prescriptionId))) return beneficiaryId
    const answered = advisorId !== null && (await tx.account.count({ where: { id: advisorId, ...advisorsOf(platformId) } })) > 0
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      from: ['EXPIRED'],
      to: answered ? 'IN_REVIEW' : 'SENT',
      waitingOn: 'WIMOOV',
      kind: 'PRESCRIPTION_REOPENED',
      actorId: actor.accountId,
      set: { arrivedAt: now(), decidedAt: null, ...(answered ? {} : { advisorId: null, takenAt: null }) },
      comment,
    })
    await forgetRequestedDocuments(tx, prescriptionId)
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PLATFORM', 'PERSON'] })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.reopenExpired', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId } }, tx)
    return beneficiaryId
  })
}

async function reopenedBy(tx: Tx, actor: Actor, prescriptionId: string) {
  const last = await tx.prescriptionStep.findFirst({ where: { prescriptionId }, orderBy: { id: 'desc' }, select: { kind: true, actorId: true } })
  return last?.kind === 'PRESCRIPTION_REOPENED' && last.actorId === actor.accountId
}
