import 'server-only'
import { cookies } from 'next/headers'
import { askNextAuth, nextAuthOptions } from '@/lib/account/next-auth'
import { cookieAttributes, csrfCookieName, sessionCookieName } from '@/lib/account/session-cookie'
import { days, hours } from '@/lib/infra/clock'

/**
 * Has NextAuth seal the session's secret, and sets the cookie on this answer: for the browser's session only, or dated
 * when the person stays signed in. The row decides in any case.
 */
export async function issueSessionCookie(secret: string, remember: boolean): Promise<void> {
  const maxAge = (remember ? days(30) : hours(12)) / 1000
  const options = nextAuthOptions(async () => secret, maxAge)
  const csrf = await askNextAuth(options, { path: ['csrf'], method: 'GET' })
  const csrfToken = (csrf.body as { csrfToken: string }).csrfToken
  const csrfCookie = csrf.cookies.find(({ name }) => name === csrfCookieName())?.value ?? ''
  const answer = await askNextAuth(options, {
    path: ['callback', 'credentials'],
    method: 'POST',
    body: { csrfToken, json: 'true' },
    cookies: { [csrfCookieName()]: csrfCookie },
  })
  const token = answer.cookies.find(({ name }) => name === sessionCookieName())?.value
  // NextAuth answers 200 with a redirection even when it refused (security.md §2.2, 7): only the cookie proves the sign-in.
  if (!token) throw new Error('NextAuth did not issue the session')
  const jar = await cookies()
  jar.set(sessionCookieName(), token, remember ? { ...cookieAttributes(), maxAge } : cookieAttributes())
}
