import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { currentActor } from '@/lib/account/current-actor'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'
import { mayChooseMode, testsServedBy } from '@/lib/mobility-test/policy'

/**
 * Who enters the pages of mode passation: the session that is locked on this very Test. A session that is not locked (another one was
 * opened, after the first had ended) is led to the password of that Test when it may pass it; for anybody else the page does not exist.
 */
export async function requirePassation(testId: string): Promise<Actor> {
  const actor = await currentActor()
  const { path } = await requestTrace()
  if (!actor) redirect(routes.signIn(path ?? undefined))
  if (actor.lockedTestId === testId) return actor
  const beneficiaryId = actor.lockedTestId ? null : await personToPass(actor, testId)
  return beneficiaryId ? redirect(routes.startTest(beneficiaryId)) : notFound()
}

/** The password page of a Test, where a professional who got a new password by mail comes back; the home page once nothing is left to pass. */
export async function passwordPageOf(actor: Actor, testId: string): Promise<string> {
  const beneficiaryId = await personToPass(actor, testId)
  return beneficiaryId ? routes.startTest(beneficiaryId) : routes.dashboard
}

async function personToPass(actor: Actor, testId: string): Promise<string | null> {
  if (!mayChooseMode(actor) || !isUuid(testId)) return null
  const open: Prisma.MobilityTestWhereInput = { id: testId, status: { notIn: ['TAKEN', 'VALIDATED'] } }
  const test = await db.mobilityTest.findFirst({ where: { AND: [open, testsServedBy(actor)] }, select: { beneficiaryId: true } })
  return test?.beneficiaryId ?? null
}

/** Reads a screen of the sitting; where it is paused, finished or taken over elsewhere, `otherwise` is shown instead. */
export async function orElse<T>(reading: Promise<T>, otherwise: string): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Refusal) redirect(otherwise)
    throw error
  }
}
