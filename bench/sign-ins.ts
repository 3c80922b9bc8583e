import { verify } from '@node-rs/argon2'
import { db } from '@/lib/infra/db'
import { BENCH_PASSWORD } from './database'
import type { Aim } from './figures'
import type { Case } from './load'
import { prescriberId } from './sessions'

const NAMES = { signIn: 'sign-in over HTTP', ceiling: 'argon2id verification alone' } as const

export const SIGN_IN_AIMS: Aim[] = [{ name: NAMES.signIn, against: NAMES.ceiling, atLeast: 0.5 }]

/** Sign-ins of two hundred accounts by NextAuth’s own address, beside what argon2id alone can do. */
export async function signInCases(product: string, site: string): Promise<Case[]> {
  const ids = Array.from({ length: 200 }, (_, index) => prescriberId(1000 + index))
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { email: true, passwordHash: true } })
  const passwordHash = accounts[0]?.passwordHash ?? ''
  const { csrfToken, cookie } = await csrf(product)
  const headers = { origin: site, cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const requests = accounts.map(({ email }) => ({
    method: 'POST',
    path: '/api/auth/callback/credentials',
    headers,
    body: new URLSearchParams({ csrfToken, json: 'true', email: email ?? '', password: BENCH_PASSWORD }).toString(),
  }))
  await refuseWithoutSession(product, requests[0]!)
  return [
    { name: NAMES.signIn, origin: product, requests },
    { name: NAMES.ceiling, work: () => verify(passwordHash, BENCH_PASSWORD) },
  ]
}

async function csrf(product: string) {
  const answer = await fetch(`${product}/api/auth/csrf`)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { csrfToken, cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') }
}

// NextAuth answers 200 even when it refuses: what is measured must open sessions.
async function refuseWithoutSession(product: string, { path, ...request }: { path: string; method: string; headers: Record<string, string>; body: string }) {
  const answer = await fetch(`${product}${path}`, request)
  if (!answer.headers.getSetCookie().some((line) => line.startsWith('wimoov.session='))) throw new Error(`the sign-in opened no session: ${answer.status} ${await answer.text()}`)
}
