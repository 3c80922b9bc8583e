import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

export type OwnTestState = { id: string; finishedAt: Date | null; startedAt: Date | null; validated: boolean; mine: boolean; withAdvisor: boolean }

// The measure at the exit is no Test of the person's: an advisor passes it.
const own = (actor: Actor) => ({ beneficiaryId: actor.beneficiaryId ?? undefined, purpose: 'ENTRY' as const, beneficiary: beneficiariesServedBy(actor) })
const isPerson = (actor: Actor) => actor.role === 'BENEFICIARY' && actor.beneficiaryId !== null

/** The person's latest Test, whoever passes it; null when there is none, or for whoever is not a person with a record. */
export async function ownTestState(actor: Actor): Promise<OwnTestState | null> {
  if (!isPerson(actor)) return null
  const test = await db.mobilityTest.findFirst({ where: own(actor), orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, status: true, mode: true, startedAt: true, finishedAt: true } })
  return test && { id: test.id, finishedAt: test.finishedAt, startedAt: test.startedAt, validated: test.status === 'VALIDATED', mine: test.mode === 'BY_BENEFICIARY', withAdvisor: test.mode === 'BY_ADVISOR' }
}

/** Whether the person has a result to read. */
export async function hasOwnResult(actor: Actor): Promise<boolean> {
  if (!isPerson(actor)) return false
  return (await db.mobilityTest.count({ where: { ...own(actor), status: { in: ['TAKEN', 'VALIDATED'] } }, take: 1 })) > 0
}
