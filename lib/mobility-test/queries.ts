import 'server-only'
import type { TestPurpose } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo, recordDetail } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { progress } from '@/lib/mobility-test/branching'
import { BANK_MODES, mayPass, ownMode, testsServedBy } from '@/lib/mobility-test/policy'
import { queueName } from '@/lib/mobility-test/queue-name'

// The measure at the exit is another thing: it has no mode to choose, no profile and no bilan.
const visibleTests = (actor: Actor, beneficiaryId: string) => ({ beneficiaryId, purpose: 'ENTRY' as const, beneficiary: beneficiariesVisibleTo(actor) })

const sittings = { orderBy: { ordinal: 'desc' }, take: 5, select: { ordinal: true, mode: true, holder: true, startedAt: true, account: { select: { firstName: true, lastName: true } } } } as const

/** « Informations sur le Test Mobilité »: the state of the person's latest Test, never an answer. Null when there is none. */
export async function testPanel(actor: Actor, beneficiaryId: string) {
  const test = await db.mobilityTest.findFirst({
    where: visibleTests(actor, beneficiaryId),
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, mode: true, bankVersion: true, delegatedAt: true, unlockedAt: true, startedAt: true, finishedAt: true, stoppedEarly: true, adaptationConsentAt: true, beneficiary: { select: { email: true, removedAt: true, account: { select: { email: true } } } }, sittings },
  })
  if (!test) return null
  const { bankVersion, adaptationConsentAt, beneficiary, sittings: held, ...panel } = test
  const begun = test.startedAt && !test.finishedAt
  // The number of questions would tell the others whether adaptation was asked, and what was answered.
  const adaptationConsent = actor.role === 'ADVISOR' && adaptationConsentAt !== null
  const answered = begun ? await testProgress(test.id, bankVersion, { mode: BANK_MODES[test.mode ?? 'BY_PRESCRIBER'], adaptationConsent }) : null
  return { ...panel, progress: answered, sittings: recordDetail(actor) === 'FULL' ? held : [], hasEmail: beneficiary.email !== null, reachedByMail: Boolean(beneficiary.account?.email), mayAct: recordDetail(actor) === 'FULL' && !beneficiary.removedAt }
}

async function testProgress(testId: string, bankVersion: string, passage: Parameters<typeof progress>[1]) {
  const { all } = await answersOf(testId)
  const { answered, shown } = progress(await bankOfVersion(bankVersion), passage, all)
  return { answered, shown }
}

/** The Test that the person may see in their own space: one that is open for them, that of the entry first, else their finished one; null when there is none. */
export async function ownTest(actor: Actor) {
  const tests = await db.mobilityTest.findMany({
    where: { AND: [testsServedBy(actor), { OR: [{ mode: 'BY_BENEFICIARY' }, { status: { in: ['TAKEN', 'VALIDATED'] } }] }] },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, purpose: true, status: true, startedAt: true },
  })
  const open = tests.filter(({ status }) => status !== 'TAKEN' && status !== 'VALIDATED')
  const first = (purpose: TestPurpose, among: typeof tests) => among.find((test) => test.purpose === purpose)
  return first('ENTRY', open) ?? first('EXIT', open) ?? first('ENTRY', tests) ?? null
}

/** Under which names a phone of the person may still keep answers of their own Tests: the open ones, and those that have ended meanwhile. */
export async function ownQueues(actor: Actor): Promise<{ testId: string; queue: string }[]> {
  if (ownMode(actor) !== 'BY_BENEFICIARY') return []
  const tests = await db.mobilityTest.findMany({
    where: { AND: [testsServedBy(actor), { sittings: { some: { mode: 'BY_BENEFICIARY' } } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 4,
    select: { id: true },
  })
  return tests.map(({ id }) => ({ testId: id, queue: queueName(actor, id, 'BY_BENEFICIARY') }))
}

/** The open Test, or measure at the exit, of a person that this professional may pass: what the password page needs. */
export async function testToPass(actor: Actor, beneficiaryId: string, purpose: TestPurpose) {
  if (!mayPass(actor, purpose)) return null
  return db.mobilityTest.findFirst({
    where: { AND: [testsServedBy(actor), { beneficiaryId, purpose, status: { notIn: ['TAKEN', 'VALIDATED'] } }] },
    select: { id: true, startedAt: true, beneficiary: { select: { firstName: true, lastName: true } } },
  })
}

/** Whose Test it is, for the way back to their fiche; null when it is not the actor's to see. */
export async function personOfTest(actor: Actor, testId: string): Promise<string | null> {
  const test = await db.mobilityTest.findFirst({ where: { AND: [{ id: testId }, testsServedBy(actor)] }, select: { beneficiaryId: true } })
  return test?.beneficiaryId ?? null
}
