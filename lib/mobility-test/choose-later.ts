import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { testToChoose } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/** Takes the choice back, while nothing was answered: the Test is to be chosen again. */
export async function chooseLater(actor: Actor, { testId }: { testId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const test = await testToChoose(tx, actor, testId)
    if (test.purpose === 'EXIT') throw new Refusal('La mesure de sortie est déjà choisie\u00a0: passez-la avec la personne, ou débloquez-la dans son espace.')
    if (test.startedAt) throw new Refusal('Ce Test a commencé\u00a0: choisissez plutôt qui le continue.')
    if (test.status === 'TO_CHOOSE') return
    await tx.mobilityTest.update({ where: { id: testId }, data: { mode: null, status: 'TO_CHOOSE' }, select: { id: true } })
    await recordEvent(tx, { beneficiaryId: test.beneficiaryId, kind: 'TEST_LATER', actorId: actor.accountId, data: { testId } })
    await recordAudit({ actorId: actor.accountId, act: 'test.chooseMode', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, mode: 'LATER' } }, tx)
  })
}
