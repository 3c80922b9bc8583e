import 'server-only'
import { db, type Tx } from '@/lib/infra/db'
import { answersOf } from '@/lib/mobility-test/answers-of'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { type Change, type ComparedAnswer, compareAnswers } from '@/lib/mobility-test/compare'
import type { Answers } from '@/lib/mobility-test/condition'

type Measure = { id: string; beneficiaryId: string; bankVersion: string; prescriptionId: string }

/** The finished Test that a measure at the exit is compared with: that of its prescription, else the person's latest. Null when there is none. */
export async function entryTestOf(tx: Tx, { beneficiaryId, prescriptionId }: Pick<Measure, 'beneficiaryId' | 'prescriptionId'>) {
  const tests = await tx.mobilityTest.findMany({
    where: { beneficiaryId, purpose: 'ENTRY', status: { in: ['TAKEN', 'VALIDATED'] } },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { id: true, prescriptionId: true, bankVersion: true, finishedAt: true },
  })
  return tests.find((test) => test.prescriptionId === prescriptionId) ?? tests[0] ?? null
}

/** How each answer moved since the entry, by question: what the measure keeps as its result. */
export async function changesSince(tx: Tx, measure: Measure, bank: Bank, after: Answers): Promise<Record<string, Change>> {
  const entry = await entryTestOf(tx, measure)
  const before = entry ? (await answersOf(entry.id, tx)).all : {}
  return Object.fromEntries(compareAnswers(bank, before, after).map(({ questionId, change }) => [questionId, change]))
}

export type Comparison = { before: Date; after: Date; lines: ComparedAnswer[] }

/** « Avant / après » of a finished measure, read again from the answers of both passations; null when there is nothing to compare with. */
export async function comparisonOf(measure: Measure & { finishedAt: Date | null }): Promise<Comparison | null> {
  const entry = await entryTestOf(db, measure)
  if (!entry?.finishedAt || !measure.finishedAt) return null
  const [bank, before, after] = await Promise.all([bankOfVersion(measure.bankVersion), answersOf(entry.id), answersOf(measure.id)])
  return { before: entry.finishedAt, after: measure.finishedAt, lines: compareAnswers(bank, before.all, after.all) }
}
