import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { BANK_MODES, ownMode, testsServedBy } from '@/lib/mobility-test/policy'
import { servedTest } from '@/lib/mobility-test/served-test'

// A professional's sitting belongs to the very session that typed the password; the person's, to their account.
function heldBy(actor: Actor): Prisma.TestSittingWhereInput {
  return actor.role === 'BENEFICIARY' ? { accountId: actor.accountId } : { sessionIdHash: actor.sessionIdHash }
}

const seen = {
  id: true,
  ordinal: true,
  mode: true,
  test: { select: { id: true, beneficiaryId: true, purpose: true, status: true, bankVersion: true, adaptationConsentAt: true, startedAt: true } },
} as const

/**
 * The open sitting of this Test that the actor holds. Throws NOT_FOUND for a Test that is not theirs, FORBIDDEN for who never
 * passes one, CONFLICT when it is finished, paused, or goes on elsewhere.
 */
export async function heldSitting(actor: Actor, testId: string, tx: Tx = db) {
  if (!ownMode(actor)) throw forbiddenRefusal()
  const sitting = await tx.testSitting.findFirst({ where: { AND: [{ testId, endedAt: null, test: testsServedBy(actor) }, heldBy(actor)] }, select: seen })
  if (sitting) return { ...sitting, passage: { mode: BANK_MODES[sitting.mode], adaptationConsent: sitting.test.adaptationConsentAt !== null } }
  const test = await tx.mobilityTest.findFirst({ where: { AND: [{ id: testId }, testsServedBy(actor)] }, select: { status: true, mode: true } })
  if (!test) throw notFoundRefusal()
  if (test.status === 'TAKEN' || test.status === 'VALIDATED') throw new Refusal('Ce Test est terminé. Les réponses ne changent plus.', 'CONFLICT')
  if (test.mode !== ownMode(actor)) throw forbiddenRefusal()
  throw new Refusal('Ce Test est en pause, ou continue sur un autre appareil. Reprenez-le pour répondre ici.', 'CONFLICT')
}

/** The same, for an act that ends the sitting or changes the Test: both rows are read once the acts under way on this Test are over. */
export async function heldSittingToEnd(actor: Actor, testId: string, tx: Tx) {
  if (!ownMode(actor)) throw forbiddenRefusal()
  await servedTest(tx, actor, testId)
  return heldSitting(actor, testId, tx)
}

export type HeldSitting = Awaited<ReturnType<typeof heldSitting>>
