import { encode } from 'next-auth/jwt'
import { openSession } from '@/lib/account/open-session'
import { sessionCookieName } from '@/lib/account/session-cookie'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { request } from '@/tests/support/fake-request'

/** From now on requests come from the site's own pages, at `path`, by nobody. */
export function browseAs(path: string, origin = appOrigin()): void {
  request.headers = new Headers({ origin, 'x-request-path': path })
  request.jar.clear()
}

/** From now on requests carry the cookie of a new session of this persona. */
export async function signInAs(name: PersonaName): Promise<void> {
  const { id, role } = PERSONAS[name]
  const sid = await db.$transaction((tx) => openSession(tx, { id, role }, false))
  request.jar.set(sessionCookieName(), await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET }))
}

/** Where an action sends the browser, or what it answers. */
export async function outcome<T>(answer: Promise<T>): Promise<{ redirectedTo: string } | { answered: T }> {
  try {
    return { answered: await answer }
  } catch (error) {
    const [kind, , address = ''] = error instanceof Error && 'digest' in error ? String(error.digest).split(';') : []
    if (kind !== 'NEXT_REDIRECT') throw error
    return { redirectedTo: address }
  }
}
