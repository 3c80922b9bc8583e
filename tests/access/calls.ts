import { readFileSync } from 'node:fs'

const base = process.env.NEXTAUTH_URL ?? ''

type ManifestEntry = { exportedName: string; filename: string; workers: Record<string, unknown> }
const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as { node: Record<string, ManifestEntry> }

/** Every server action of the build, by the name it is exported under. */
export const BUILT_ACTIONS = Object.fromEntries(Object.entries(manifest.node).map(([id, entry]) => [entry.exportedName, { id, page: Object.keys(entry.workers)[0] ?? '' }]))

/** Every address of the build. */
export const BUILT_ROUTES = Object.values(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>)

/** What came back: the HTTP status, where it sends, and the code of a refusal. */
export type Outcome = { status: number; redirect: string | null; code: string | null; body: string }

/** Calls a server action as a browser does once hydrated: by its id, with a form. */
export async function callAction(name: string, page: string, cookie: string, form: Record<string, string | string[]>): Promise<Outcome> {
  const action = BUILT_ACTIONS[name]
  if (!action) throw new Error(`No such action in the build: ${name}`)
  const body = new FormData()
  for (const [field, value] of Object.entries(form)) for (const one of [value].flat()) body.append(`_1_${field}`, one)
  body.append('0', JSON.stringify([{ status: 'idle', errors: {}, values: {}, attempt: 0 }, '$K1']))
  const response = await fetch(base + page, { method: 'POST', redirect: 'manual', body, headers: { 'next-action': action.id, accept: 'text/x-component', origin: base, cookie } })
  const text = await response.text()
  const redirect = response.headers.get('x-action-redirect') ?? response.headers.get('location')
  return { status: response.status, redirect: redirect?.replace(/;(push|replace)$/, '') ?? null, code: /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? null, body: text }
}

/** Calls a page or a route handler. */
export async function callRoute(path: string, cookie: string, init: RequestInit = {}): Promise<Outcome> {
  // The router's own requests are first sent to an address of their own.
  const follows = new Headers(init.headers).has('rsc') ? 'follow' : 'manual'
  const response = await fetch(base + path, { redirect: follows, ...init, headers: { origin: base, cookie, ...init.headers } })
  const body = await response.text()
  return { status: response.status, redirect: response.headers.get('location'), code: /"code":"([A-Z_]+)"/.exec(body)?.[1] ?? null, body }
}
