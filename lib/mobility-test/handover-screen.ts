import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { secretHash } from '@/lib/account/secret-token'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'
import { readHandoverCode, spacedCode } from '@/lib/mobility-test/handover-code'
import { testsServedBy } from '@/lib/mobility-test/policy'

/** Where a code that this professional gave stands; null when it is not theirs, or is not of this person. */
export async function handoverScreen(actor: Actor, beneficiaryId: string, typed: string) {
  const code = readHandoverCode(typed)
  if (!code) return null
  const handover = await db.testHandover.findFirst({
    where: { idHash: secretHash(code), accountId: actor.accountId, test: { AND: [{ beneficiaryId }, testsServedBy(actor)] } },
    select: { expiresAt: true, consumedAt: true, test: { select: { id: true, beneficiary: { select: { firstName: true, lastName: true } } } } },
  })
  if (!handover) return null
  const state: 'OPENED' | 'WAITING' | 'EXPIRED' = handover.consumedAt ? 'OPENED' : handover.expiresAt > now() ? 'WAITING' : 'EXPIRED'
  const address = appOrigin() + routes.openHandover(spacedCode(code))
  return { state, expiresAt: handover.expiresAt, address, person: handover.test.beneficiary }
}
