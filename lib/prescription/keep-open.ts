import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { after, hours, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { prescriptionsKeptOpenBy } from '@/lib/prescription/policy'
import { recordStep } from '@/lib/prescription/record-step'
import { servedPrescription } from '@/lib/prescription/served-prescription'

/** A second press, or the mail opened in two tabs: it has just begun to wait. */
const JUST_NOW_MS = hours(1)

/**
 * « Garder ouvert »: a prescription that waits for documents waits thirty days from now, with its two warnings: the screens say until when. By who serves the person, or by the person when
 * it is of them that they are asked. Returns whose record to go to.
 */
export async function keepOpen(actor: Actor, { prescriptionId }: { prescriptionId: string }): Promise<string> {
  const own = actor.role === 'BENEFICIARY'
  return db.$transaction(async (tx) => {
    const { beneficiaryId, status, waitingOn, waitingSince } = await servedPrescription(tx, actor, prescriptionId, prescriptionsKeptOpenBy(actor))
    if (status !== 'DOCUMENTS_REQUESTED' || (own && waitingOn !== 'PERSON')) throw new Refusal('Cette demande n’attend plus de pièces.', 'CONFLICT')
    if (waitingSince > after(-JUST_NOW_MS)) return beneficiaryId
    await tx.prescription.update({ where: { id: prescriptionId }, data: { waitingSince: now(), expiryWarnings: 0 }, select: { id: true } })
    await recordStep(tx, { prescriptionId, beneficiaryId, kind: 'KEPT_OPEN', actorId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: own ? 'person.keepOpen' : 'prescription.update', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, keptOpen: true } }, tx)
    return beneficiaryId
  })
}
