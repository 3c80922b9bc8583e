import 'server-only'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { appOrigin, env } from '@/lib/infra/env'
import { secretHash } from '@/lib/account/secret-token'

/** Whether the site is served over TLS: then the cookies carry the `__Host-` prefix, which only a secure origin may set. */
const secure = () => appOrigin().startsWith('https://')

// « Données personnelles » tells each of them, and how long it stays.
const named = (name: string) => `${secure() ? '__Host-' : ''}wimoov.${name}`
export const sessionCookieName = () => named('session')
export const csrfCookieName = () => named('csrf')
export const deviceCookieName = () => named('device')
export const codeCookieName = () => named('code')
export const appointmentCookieName = () => named('rendez-vous')
export const cookieAttributes = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure() }) as const

/**
 * The key of the session row that this browser's cookie names, or null. NextAuth's own reader is not used: one bad
 * cookie beside ours makes it answer 500 on every page (security.md §2.2, 4).
 */
export async function sessionIdHashFromCookie(): Promise<string | null> {
  const jar = await cookies()
  return sessionIdHashOf(jar.get(sessionCookieName())?.value)
}

/** The same from a cookie's value. Whatever is wrong with it (forged, expired, cut) is null, never an error. */
export async function sessionIdHashOf(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 4096) return null
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof claims?.sid === 'string' ? secretHash(claims.sid) : null
}
