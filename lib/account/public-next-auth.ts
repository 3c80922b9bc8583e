import 'server-only'
import { askNextAuth, nextAuthOptions } from '@/lib/account/next-auth'
import { SignInSchema } from '@/lib/account/schema'
import { cookieAttributes, csrfCookieName, sessionCookieName, sessionIdHashOf } from '@/lib/account/session-cookie'
import { signIn } from '@/lib/account/sign-in'
import { signOut } from '@/lib/account/sign-out'
import { hours } from '@/lib/infra/clock'
import { appOrigin } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'
import { Refusal } from '@/lib/infra/refusal'

// What is served; the rest answers 404: /session accepts what clients post, /_log lets strangers write logs (security.md §2.2).
const SERVED = ['GET csrf', 'GET providers', 'GET session', 'POST callback/credentials', 'POST signout']

type RequestLike = { method: string; headers: Headers; cookies: { getAll: () => { name: string; value: string }[] }; formData: () => Promise<FormData>; json: () => Promise<unknown> }

/** NextAuth's answer at one of its public addresses, or null for those that are closed. */
export async function askNextAuthPublicly(request: RequestLike, path: string[]): Promise<Response | null> {
  const asked = `${request.method} ${path.join('/')}`
  if (!SERVED.includes(asked)) return null
  if (request.method === 'POST' && request.headers.get('origin') !== appOrigin()) return Response.json({ error: 'foreign origin' }, { status: 403 })
  const cookies = Object.fromEntries(request.cookies.getAll().filter(({ name }) => ours(name)).map(({ name, value }) => [name, value]))
  const body = request.method === 'POST' ? await readBody(request) : undefined
  if (asked === 'POST signout') {
    const idHash = await sessionIdHashOf(cookies[sessionCookieName()])
    if (idHash) await signOut(idHash)
  }
  const options = nextAuthOptions(openSessionFor, hours(12) / 1000)
  const answer = await askNextAuth(options, { path, method: request.method === 'POST' ? 'POST' : 'GET', body: { ...body, json: 'true' }, cookies })
  const headers = new Headers({ 'cache-control': 'no-store' })
  // Reading the session must not renew its cookie for another month (security.md §2.2, 2).
  for (const cookie of asked === 'GET session' ? [] : answer.cookies.filter(({ name }) => ours(name))) headers.append('set-cookie', setCookieLine(cookie))
  return Response.json(answer.body ?? {}, { headers })
}

const ours = (name: string) => name === sessionCookieName() || name === csrfCookieName()

async function openSessionFor(credentials: Record<string, string>) {
  const typed = SignInSchema.safeParse({ email: credentials.email, password: credentials.password })
  if (!typed.success) return null
  try {
    return (await signIn({ email: typed.data.email, password: typed.data.password, remember: false, knownDevice: null })).secret
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ err: error }, 'a sign-in failed')
    return null
  }
}

async function readBody(request: RequestLike): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  const read = type.includes('json') ? await request.json().catch(() => ({})) : Object.fromEntries(await request.formData().catch(() => new FormData()))
  // `null` is JSON too.
  return Object.fromEntries(Object.entries((read ?? {}) as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function setCookieLine({ name, value }: { name: string; value: string }) {
  const { secure } = cookieAttributes()
  const gone = value === '' ? '; Max-Age=0' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${gone}`
}
