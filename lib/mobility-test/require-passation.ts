import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/lib/account/actor'
import { currentActor } from '@/lib/account/current-actor'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'

/** Who enters the pages of mode passation: the session that is locked on this very Test, and nobody else. */
export async function requirePassation(testId: string): Promise<Actor> {
  const actor = await currentActor()
  const { path } = await requestTrace()
  if (!actor) redirect(routes.signIn(path ?? undefined))
  if (actor.lockedTestId !== testId) notFound()
  return actor
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
