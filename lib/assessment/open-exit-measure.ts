import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { entryTestOf } from '@/lib/mobility-test/exit-changes'
import { ledParcours } from '@/lib/prescription/led-parcours'
import { recordEvent } from '@/lib/record/record-event'

const MEASURED = ['IN_PROGRESS', 'SUSPENDED', 'EXITED', 'ABANDONED'] as const

/**
 * « Mesure de sortie »: a few questions of the Test are asked again, with the version of the bank of the entry. To be passed with the advisor, or
 * unlocked in the person's space. Opening it twice opens it once. Refused when the Test of the entry was never passed. Returns whose fiche it is.
 */
export async function openExitMeasure(actor: Actor, { prescriptionId }: { prescriptionId: string }): Promise<{ beneficiaryId: string }> {
  return db.$transaction(async (tx) => {
    const { beneficiaryId } = await ledParcours(tx, actor, prescriptionId, MEASURED)
    const known = await tx.mobilityTest.count({ where: { prescriptionId, purpose: 'EXIT' } })
    if (known > 0) return { beneficiaryId }
    const open = await tx.mobilityTest.count({ where: { beneficiaryId, purpose: 'EXIT', status: { notIn: ['TAKEN', 'VALIDATED'] } } })
    if (open > 0) throw new Refusal('Une mesure de sortie est déjà ouverte pour un autre parcours de cette personne. Passez-la d’abord.')
    const entry = await entryTestOf(tx, { beneficiaryId, prescriptionId })
    if (!entry) throw new Refusal('Le Test Mobilité n’a pas été passé\u00a0: il n’y a rien à comparer.')
    const data = { beneficiaryId, prescriptionId, purpose: 'EXIT', bankVersion: entry.bankVersion, status: 'TO_TAKE', mode: 'BY_ADVISOR', createdAt: now() } as const
    const { id: testId } = await tx.mobilityTest.create({ data, select: { id: true } })
    await recordEvent(tx, { beneficiaryId, kind: 'EXIT_MEASURE_OPENED', actorId: actor.accountId, data: { testId } })
    await recordAudit({ actorId: actor.accountId, act: 'test.open', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId, purpose: 'EXIT' } }, tx)
    return { beneficiaryId }
  })
}
