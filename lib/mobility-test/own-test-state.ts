import 'server-only'
import type { TestPurpose } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

export type OwnTestState = { id: string; purpose: TestPurpose; finishedAt: Date | null; startedAt: Date | null; validated: boolean; mine: boolean; withAdvisor: boolean }

const own = (actor: Actor) => ({ beneficiaryId: actor.beneficiaryId ?? undefined, beneficiary: beneficiariesServedBy(actor) })
const isPerson = (actor: Actor) => actor.role === 'BENEFICIARY' && actor.beneficiaryId !== null

/**
 * The person's latest Test, whoever passes it; once it is passed, the measure at the exit as long as it is open for them. Null when there is
 * none, or for whoever is not a person with a record.
 */
export async function ownTestState(actor: Actor): Promise<OwnTestState | null> {
  if (!isPerson(actor)) return null
  const tests = await db.mobilityTest.findMany({ where: own(actor), orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 20, select: { id: true, purpose: true, status: true, mode: true, startedAt: true, finishedAt: true } })
  const entry = tests.find(({ purpose }) => purpose === 'ENTRY')
  const measure = tests.find(({ purpose, mode, finishedAt }) => purpose === 'EXIT' && mode === 'BY_BENEFICIARY' && !finishedAt)
  const test = entry?.finishedAt ? (measure ?? entry) : (entry ?? measure)
  if (!test) return null
  return { id: test.id, purpose: test.purpose, finishedAt: test.finishedAt, startedAt: test.startedAt, validated: test.status === 'VALIDATED', mine: test.mode === 'BY_BENEFICIARY', withAdvisor: test.mode === 'BY_ADVISOR' }
}

/** Whether the person has a result to read: the measure at the exit has none of its own. */
export async function hasOwnResult(actor: Actor): Promise<boolean> {
  if (!isPerson(actor)) return false
  return (await db.mobilityTest.count({ where: { ...own(actor), purpose: 'ENTRY', status: { in: ['TAKEN', 'VALIDATED'] } }, take: 1 })) > 0
}
