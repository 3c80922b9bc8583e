import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo, recordDetail } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { scoringPassage } from '@/lib/mobility-test/finish-test'
import { resultForAdvisor, resultForBeneficiary, resultForPrescriber, type AdvisorResult, type PlainResult, type ProfessionalResult } from '@/lib/mobility-test/result-views'
import type { Score } from '@/lib/mobility-test/score'

/** A bilan as a screen says it: which version, by whom, when. */
export type Validated = { version: number; reference: string; validatedAt: Date; advisor: string }
/** `validations`: the latest first; empty as long as the result is a proposal. */
type Passed = { testId: string; finishedAt: Date; stoppedEarly: boolean; bankVersion: string; validations: Validated[] }
export type TestResult =
  | (Passed & { view: 'PRESCRIBER'; result: ProfessionalResult; resources: PlainResult['resources'] })
  | (Passed & { view: 'ADVISOR'; result: AdvisorResult; resources: PlainResult['resources'] })
  | (Passed & { view: 'BENEFICIARY'; result: PlainResult })

const VERSIONS_SHOWN = 10

/** The finished Test of the entry that a person's result is: the latest, with what was validated of it. Null when there is none. */
export async function finishedTest(actor: Actor, beneficiaryId: string) {
  const test = await db.mobilityTest.findFirst({
    where: { beneficiaryId, purpose: 'ENTRY', beneficiary: beneficiariesVisibleTo(actor), status: { in: ['TAKEN', 'VALIDATED'] } },
    orderBy: { finishedAt: 'desc' },
    select: {
      id: true,
      bankVersion: true,
      result: true,
      finishedAt: true,
      stoppedEarly: true,
      adaptationConsentAt: true,
      assessments: {
        orderBy: { version: 'desc' },
        take: VERSIONS_SHOWN,
        select: { version: true, reference: true, validatedAt: true, profile: true, modality: true, services: true, resources: true, changes: true, reason: true, advisor: { select: { firstName: true, lastName: true } } },
      },
    },
  })
  if (!test?.finishedAt || !test.result) return null
  return { ...test, finishedAt: test.finishedAt, scored: test.result as Score }
}

/** The result of the person's latest finished Test, as this actor may see it: proposed, then validated; null when there is none, or never for them. */
export async function testResult(actor: Actor, beneficiaryId: string): Promise<TestResult | null> {
  if (recordDetail(actor) === 'LIMITED') return null
  const test = await finishedTest(actor, beneficiaryId)
  if (!test) return null
  const bank = await bankOfVersion(test.bankVersion)
  const { scored, finishedAt, stoppedEarly, bankVersion, assessments } = test
  const decision = assessments[0] ?? null
  const validations = assessments.map(({ version, reference, validatedAt, advisor }) => ({ version, reference, validatedAt, advisor: `${advisor.firstName} ${advisor.lastName}` }))
  const passed = { testId: test.id, finishedAt, stoppedEarly, bankVersion, validations }
  const plain = resultForBeneficiary(bank, scored, decision ?? scored)
  switch (actor.role) {
    case 'PRESCRIBER': {
      const result = resultForPrescriber(bank, scored, decision)
      const seen = new Set(result.resources.map(({ id }) => id))
      return { ...passed, view: 'PRESCRIBER', result, resources: plain.resources.filter(({ id }) => seen.has(id)) }
    }
    case 'ADVISOR': {
      const { all } = await answersOf(test.id)
      return { ...passed, view: 'ADVISOR', result: resultForAdvisor(bank, scored, scoringPassage(test.adaptationConsentAt), all, decision ?? scored), resources: plain.resources }
    }
    case 'BENEFICIARY':
      return { ...passed, view: 'BENEFICIARY', result: plain }
    case 'HOTLINE':
    case 'ADMIN':
      return null
  }
}
