import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import type { Refusing } from '@/lib/prescription/answer-schema'
import { answeredBy } from '@/lib/prescription/answered-by'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

/** Refuses, with a typed reason, what would make the person eligible and another way. It can be reopened. Told to the prescriber and the person, once. */
export async function refusePrescription(actor: Actor, { prescriptionId, version, ...words }: Refusing): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await prescriptionToAnswer(tx, actor, prescriptionId)
    const moved = await movePrescription(tx, {
      prescriptionId,
      version,
      to: 'REFUSED',
      waitingOn: 'NOBODY',
      kind: 'PRESCRIPTION_REFUSED',
      actorId: actor.accountId,
      set: { decidedAt: now(), ...(await answeredBy(tx, actor, before)) },
      ...words,
    })
    await tellOfStep(tx, { ...moved, prescriptionId, audiences: ['PRESCRIBER', 'PERSON'] })
    const detail = { prescriptionId, to: 'REFUSED', reason: words.reason }
    await recordAudit({ actorId: actor.accountId, act: 'eligibility.decide', outcome: 'DONE', subject: { type: 'beneficiary', id: moved.beneficiaryId }, detail }, tx)
  })
}
