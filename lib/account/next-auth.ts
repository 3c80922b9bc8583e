import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { csrfCookieName, cookieAttributes, sessionCookieName } from '@/lib/account/session-cookie'
import { env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

/** Checks what was typed and returns the secret of a new session row, or null. Must not throw: NextAuth would show the text. */
export type Authorize = (credentials: Record<string, string>) => Promise<string | null>

/** NextAuth seals the row's secret in an encrypted cookie, and nothing else: role and rights are read from the database. */
export function nextAuthOptions(authorize: Authorize, maxAgeSeconds: number): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: maxAgeSeconds },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieAttributes() },
      csrfToken: { name: csrfCookieName(), options: cookieAttributes() },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          const secret = await authorize(credentials ?? {})
          return secret ? { id: secret } : null
        },
      }),
    ],
    callbacks: {
      // What a client posts to /session never reaches the token: only a sign-in writes it.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires, user: {} }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

type NextAuthCookie = { name: string; value: string }
type NextAuthAnswer = { cookies: NextAuthCookie[]; body: unknown }

/** Asks NextAuth, inside this process, for what its own address would answer. Returns the cookies it sets and its body. */
export async function askNextAuth(
  options: NextAuthOptions,
  request: { path: string[]; method: 'GET' | 'POST'; body?: Record<string, string>; cookies?: Record<string, string> },
): Promise<NextAuthAnswer> {
  const set: string[] = []
  let body: unknown
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') set.splice(0, set.length, ...[value].flat())
      return response
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? set : undefined),
    json: (value: unknown) => void (body = value),
    send: (value: unknown) => void (body = value),
    end: () => undefined,
  }
  const asked = { query: { nextauth: request.path }, method: request.method, body: request.body ?? {}, cookies: request.cookies ?? {}, headers: {} }
  await NextAuth(asked as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return { cookies: set.map(readSetCookie), body }
}

function readSetCookie(line: string): NextAuthCookie {
  const [pair = ''] = line.split(';')
  const cut = pair.indexOf('=')
  return { name: pair.slice(0, cut), value: decodeURIComponent(pair.slice(cut + 1)) }
}
