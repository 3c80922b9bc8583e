import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { bankOfTest } from '@/lib/mobility-test/bank-of-test'
import type { Passage } from '@/lib/mobility-test/branching'
import { ownMode } from '@/lib/mobility-test/policy'
import { heldSitting } from '@/lib/mobility-test/held-sitting'
import { changesSince } from '@/lib/mobility-test/exit-changes'
import { score } from '@/lib/mobility-test/score'
import { servedTest } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Ends a Test (`stopped`: « Arrêter ici ») and scores it with its own version of the bank. What is not answered counts by the
 * coverage rules. The measure at the exit makes no profile: it keeps how each answer moved. A second call, of a double click, changes nothing.
 */
export async function finishTest(actor: Actor, { testId, stopped }: { testId: string; stopped: boolean }): Promise<void> {
  if (!ownMode(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const test = await servedTest(tx, actor, testId)
    if ((test.status === 'TAKEN' || test.status === 'VALIDATED') && (await finishedHere(actor, testId))) return
    const sitting = await heldSitting(actor, testId, tx)
    // Ended first: an answer on its way is either in before this line, hence scored, or refused.
    await tx.testSitting.update({ where: { id: sitting.id }, data: { endedAt: now(), endReason: 'FINISHED' }, select: { id: true } })
    const answers = await answersOf(testId, tx)
    const bank = await bankOfTest(test)
    const entry = test.purpose === 'ENTRY'
    const result = entry ? score(bank, scoringPassage(test.adaptationConsentAt), answers.all) : { changes: await changesSince(tx, test, bank, answers.all) }
    await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'TAKEN', finishedAt: now(), stoppedEarly: stopped, result }, select: { id: true } })
    const event = { beneficiaryId: test.beneficiaryId, actorId: actor.accountId, data: { testId } }
    await recordEvent(tx, { ...event, kind: entry ? (stopped ? 'TEST_STOPPED' : 'TEST_TAKEN') : 'EXIT_MEASURED' })
    if (entry) await recordEvent(tx, { ...event, kind: 'RESOURCES_UNLOCKED' })
    await recordAudit({ actorId: actor.accountId, act: 'test.finish', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, stopped } }, tx)
  })
}

/**
 * All answers count, in whichever mode they were given; the modes of the bank differ by the adaptation questions alone, and
 * those count only while the person's consent stands.
 */
export const scoringPassage = (consentAt: Date | null): Passage => ({ mode: 'wimoov', adaptationConsent: consentAt !== null })

async function finishedHere(actor: Actor, testId: string) {
  const last = await db.testSitting.findFirst({ where: { testId }, orderBy: { ordinal: 'desc' }, select: { accountId: true, endReason: true } })
  return last?.accountId === actor.accountId && (last.endReason === 'FINISHED' || last.endReason === 'HANDED_BACK')
}
