import 'server-only'
import type { TestMode, TestStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { type ThemesMoved, themesMoved } from '@/lib/assessment/themes-moved'
import { beneficiariesVisibleTo, recordDetail } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { type Comparison, comparisonOf } from '@/lib/mobility-test/exit-changes'
import { mayAnswer } from '@/lib/prescription/policy'

export type ExitMeasure = {
  /** The measure that is open, and whether the actor may pass it or unlock it. */
  open: { id: string; status: TestStatus; mode: TestMode | null; mayPass: boolean; hasEmail: boolean } | null
  /** With the answers: for an advisor and for the person; null for a prescriber, who reads `themes` instead. */
  comparison: Comparison | null
  themes: ThemesMoved | null
  /** The parcours for which the actor may open one. */
  mayOpenFor: { prescriptionId: string; reference: string } | null
}

/** « Avant / après » of a person, and the measure at the exit that is to be opened or passed; null for who reads no result. */
export async function exitMeasure(actor: Actor, beneficiaryId: string): Promise<ExitMeasure | null> {
  if (recordDetail(actor) === 'LIMITED') return null
  const person = { beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) }
  const measures = await db.mobilityTest.findMany({
    where: { ...person, purpose: 'EXIT' },
    orderBy: { createdAt: 'desc' },
    take: 5,
    select: { id: true, beneficiaryId: true, prescriptionId: true, bankVersion: true, status: true, mode: true, finishedAt: true, beneficiary: { select: { email: true, removedAt: true } } },
  })
  const open = measures.find(({ finishedAt }) => !finishedAt)
  const done = measures.find(({ finishedAt }) => finishedAt)
  const comparison = done ? await comparisonOf(done) : null
  const readsAnswers = actor.role !== 'PRESCRIBER'
  return {
    open: open ? { id: open.id, status: open.status, mode: open.mode, mayPass: mayAnswer(actor) && !open.beneficiary.removedAt, hasEmail: open.beneficiary.email !== null } : null,
    comparison: readsAnswers ? comparison : null,
    themes: !readsAnswers && done && comparison ? themesMoved(await bankOfVersion(done.bankVersion), comparison) : null,
    mayOpenFor: open || !mayAnswer(actor) ? null : await parcoursToMeasure(actor, beneficiaryId),
  }
}

async function parcoursToMeasure(actor: Actor, beneficiaryId: string) {
  const parcours = await db.prescription.findFirst({
    where: {
      beneficiaryId,
      platformId: { in: actor.platformIds },
      status: { in: ['IN_PROGRESS', 'SUSPENDED', 'EXITED', 'ABANDONED'] },
      tests: { none: { purpose: 'EXIT' } },
      beneficiary: { removedAt: null, tests: { some: { purpose: 'ENTRY', status: { in: ['TAKEN', 'VALIDATED'] } } } },
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: { id: true, reference: true },
  })
  return parcours && { prescriptionId: parcours.id, reference: parcours.reference }
}
