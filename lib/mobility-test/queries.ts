import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo, recordDetail } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { progress } from '@/lib/mobility-test/branching'
import { scoringPassage } from '@/lib/mobility-test/finish-test'
import { BANK_MODES, testsServedBy } from '@/lib/mobility-test/policy'
import { resultForAdvisor, resultForBeneficiary, resultForPrescriber, type AdvisorResult, type PlainResult, type ProfessionalResult } from '@/lib/mobility-test/result-views'
import type { Score } from '@/lib/mobility-test/score'

const visibleTests = (actor: Actor, beneficiaryId: string) => ({ beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) })

/** « Informations sur le Test Mobilité »: the state of the person's latest Test, never an answer. Null when there is none. */
export async function testPanel(actor: Actor, beneficiaryId: string) {
  const test = await db.mobilityTest.findFirst({
    where: visibleTests(actor, beneficiaryId),
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, mode: true, bankVersion: true, delegatedAt: true, unlockedAt: true, startedAt: true, finishedAt: true, stoppedEarly: true, adaptationConsentAt: true, beneficiary: { select: { email: true, removedAt: true } } },
  })
  if (!test) return null
  const { bankVersion, adaptationConsentAt, beneficiary, ...panel } = test
  const begun = test.startedAt && !test.finishedAt
  // The number of questions would tell the others whether adaptation was asked, and what was answered.
  const adaptationConsent = actor.role === 'ADVISOR' && adaptationConsentAt !== null
  const answered = begun ? await testProgress(test.id, bankVersion, { mode: BANK_MODES[test.mode ?? 'BY_PRESCRIBER'], adaptationConsent }) : null
  return { ...panel, progress: answered, hasEmail: beneficiary.email !== null, mayAct: recordDetail(actor) === 'FULL' && !beneficiary.removedAt }
}
export type TestPanelData = NonNullable<Awaited<ReturnType<typeof testPanel>>>

async function testProgress(testId: string, bankVersion: string, passage: Parameters<typeof progress>[1]) {
  const { all } = await answersOf(testId)
  const { answered, shown } = progress(await bankOfVersion(bankVersion), passage, all)
  return { answered, shown }
}

type Passed = { finishedAt: Date; stoppedEarly: boolean; bankVersion: string }
export type TestResult =
  | (Passed & { view: 'PRESCRIBER'; result: ProfessionalResult; resources: PlainResult['resources'] })
  | (Passed & { view: 'ADVISOR'; result: AdvisorResult; resources: PlainResult['resources'] })
  | (Passed & { view: 'BENEFICIARY'; result: PlainResult })

/** The result of the person's latest finished Test, as this actor may see it; null when there is none, or never for them. */
export async function testResult(actor: Actor, beneficiaryId: string): Promise<TestResult | null> {
  if (recordDetail(actor) === 'LIMITED') return null
  const test = await db.mobilityTest.findFirst({
    where: { ...visibleTests(actor, beneficiaryId), status: { in: ['TAKEN', 'VALIDATED'] } },
    orderBy: { finishedAt: 'desc' },
    select: { id: true, bankVersion: true, result: true, finishedAt: true, stoppedEarly: true, adaptationConsentAt: true },
  })
  if (!test?.finishedAt || !test.result) return null
  const bank = await bankOfVersion(test.bankVersion)
  const scored = test.result as Score
  const passed = { finishedAt: test.finishedAt, stoppedEarly: test.stoppedEarly, bankVersion: test.bankVersion }
  const plain = resultForBeneficiary(bank, scored)
  switch (actor.role) {
    case 'PRESCRIBER': {
      const result = resultForPrescriber(bank, scored)
      const seen = new Set(result.resources.map(({ id }) => id))
      return { ...passed, view: 'PRESCRIBER', result, resources: plain.resources.filter(({ id }) => seen.has(id)) }
    }
    case 'ADVISOR': {
      const { all } = await answersOf(test.id)
      return { ...passed, view: 'ADVISOR', result: resultForAdvisor(bank, scored, scoringPassage(test.adaptationConsentAt), all), resources: plain.resources }
    }
    case 'BENEFICIARY':
      return { ...passed, view: 'BENEFICIARY', result: plain }
    case 'HOTLINE':
    case 'ADMIN':
      return null
  }
}

/** The Test that the person passes in their own space, open or finished; null when none is unlocked for them. */
export function ownTest(actor: Actor) {
  return db.mobilityTest.findFirst({
    where: { ...testsServedBy(actor), mode: 'BY_BENEFICIARY' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, startedAt: true },
  })
}

/** The open Test of a person that this professional may pass: what the password page needs. */
export function testToPass(actor: Actor, beneficiaryId: string) {
  return db.mobilityTest.findFirst({
    where: { AND: [testsServedBy(actor), { beneficiaryId, status: { notIn: ['TAKEN', 'VALIDATED'] } }] },
    select: { id: true, startedAt: true, beneficiary: { select: { firstName: true, lastName: true } } },
  })
}
