import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { ownMode } from '@/lib/mobility-test/policy'
import { servedTest } from '@/lib/mobility-test/served-test'
import { mayAnswer } from '@/lib/prescription/policy'

/**
 * A Test that the actor assesses, held until the act is written: of a person of their plateformes. NOT_FOUND for another person, FORBIDDEN
 * for who serves the person without being an advisor.
 */
export async function testToAssess(tx: Tx, actor: Actor, testId: string) {
  if (!ownMode(actor)) throw forbiddenRefusal()
  const test = await servedTest(tx, actor, testId)
  if (!mayAnswer(actor)) throw forbiddenRefusal()
  return test
}
