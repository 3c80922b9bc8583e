import type { TestMode, TestStatus } from '../client/enums'
import type { Tx } from '@/lib/infra/db'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { score } from '@/lib/mobility-test/score'

type DemoTest = { id: string; beneficiaryId: string; prescriptionId: string; bankVersion: string; accountId: string; number: number; at: Date }

const PASSAGE = { mode: 'prescripteur', adaptationConsent: false } as const
const KINDS: { status: TestStatus; mode: TestMode | null; event: string | null }[] = [
  { status: 'TAKEN', mode: 'BY_PRESCRIBER', event: 'TEST_TAKEN' },
  { status: 'TO_CHOOSE', mode: null, event: null },
  { status: 'TO_TAKE', mode: 'BY_ADVISOR', event: 'TEST_DELEGATED' },
  { status: 'PAUSED', mode: 'BY_PRESCRIBER', event: 'TEST_PAUSED' },
  { status: 'TAKEN', mode: 'BY_ADVISOR', event: 'TEST_TAKEN' },
]

/** A Test of the demo at one of its stages; a passed one has answers and the result that they really give. */
export async function createDemoTest(tx: Tx, { id, beneficiaryId, prescriptionId, bankVersion, accountId, number, at }: DemoTest): Promise<void> {
  const { status, mode, event } = KINDS[number % KINDS.length] ?? { status: 'TO_CHOOSE' as const, mode: null, event: null }
  const bank = await bankOfVersion(bankVersion)
  const passed = status === 'TAKEN'
  const begun = passed || status === 'PAUSED'
  const answers = begun ? someAnswers(bank, number, passed ? 60 : 7) : {}
  const opened = { id, beneficiaryId, prescriptionId, bankVersion, mode, createdAt: at, updatedAt: at, delegatedAt: mode === 'BY_ADVISOR' ? at : null, startedAt: begun ? at : null }
  // The database refuses answers to a finished Test: they come first.
  await tx.mobilityTest.create({ data: { ...opened, status: begun ? 'IN_PROGRESS' : status }, select: { id: true } })
  if (event) await tx.recordEvent.create({ data: { beneficiaryId, kind: event, actorId: accountId, happenedAt: at }, select: { id: true } })
  if (!begun || !mode) return
  const sitting = { id, testId: id, ordinal: 1, mode, holder: 'ACCOMPANIED' as const, accountId, sessionIdHash: '0'.repeat(64), startedAt: at, endedAt: at, endReason: passed ? 'FINISHED' : 'PAUSED' }
  await tx.testSitting.create({ data: sitting, select: { id: true } })
  const rows = Object.entries(answers).map(([questionId, optionIds], index) => ({ testId: id, questionId, optionIds, sittingId: id, sittingOrdinal: 1, sequence: index + 1, answeredAt: at }))
  await tx.testAnswer.createMany({ data: rows })
  const end = passed ? { finishedAt: at, result: score(bank, PASSAGE, answers) } : {}
  await tx.mobilityTest.update({ where: { id }, data: { status, updatedAt: at, ...end }, select: { id: true } })
}

/** The first `count` questions answered, by someone who is at ease with some things and not with others. */
function someAnswers(bank: Bank, number: number, count: number): Answers {
  const answers: Answers = {}
  for (let asked = 0; asked < count; asked += 1) {
    const question = questionsShown(bank, PASSAGE, answers)[asked]
    if (!question) break
    const option = question.options[(number + asked * (1 + (number % 3))) % question.options.length]
    answers[question.id] = option ? [option.id] : []
  }
  return answers
}
