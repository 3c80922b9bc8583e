import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'

const ORIGIN = 'https://site.test'
type Handler = (event: object) => void

/** As browsers do: addresses in the order in which they were put; put again, one goes last. */
class FakeCache {
  readonly kept = new Map<string, Response>()
  private address = (of: string | Request) => new URL(typeof of === 'string' ? of : of.url, ORIGIN).href
  match = (of: string | Request) => Promise.resolve(this.kept.get(this.address(of))?.clone())
  keys = () => Promise.resolve([...this.kept.keys()].map((url) => ({ url })))
  delete = (of: string | Request) => Promise.resolve(this.kept.delete(this.address(of)))
  put = (of: string | Request, response: Response) => {
    this.kept.delete(this.address(of))
    this.kept.set(this.address(of), response)
    return Promise.resolve()
  }
}

let build = 'a'
let online = true
let now = Date.parse('2026-11-20T10:00:00Z')
let stores: Map<string, FakeCache>
let handlers: Record<string, Handler>

const site = (path: string): Response => {
  if (path === '/hors-ligne') return new Response(`<link href="/_next/static/${build}.css"><script src="/_next/static/${build}.js"></script>${build}`, { headers: { 'content-security-policy': 'nonce' } })
  return new Response(`${path} of ${build}`)
}
const fetched = (of: string | Request) => (online ? Promise.resolve(site(new URL(typeof of === 'string' ? of : of.url, ORIGIN).pathname)) : Promise.reject(new TypeError('Failed to fetch')))

beforeEach(() => {
  build = 'a'
  online = true
  stores = new Map()
  handlers = {}
  const caches = {
    open: (name: string) => Promise.resolve(stores.get(name) ?? stores.set(name, new FakeCache()).get(name)),
    match: (of: string | Request, { cacheName }: { cacheName: string }) => Promise.resolve(stores.get(cacheName)?.match(of)),
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  }
  const self = { addEventListener: (name: string, handler: Handler) => (handlers[name] = handler), location: { origin: ORIGIN }, clients: { claim: () => Promise.resolve() }, skipWaiting: () => Promise.resolve() }
  runInNewContext(readFileSync('public/sw.js', 'utf8'), { self, caches, fetch: fetched, Response, Headers, URL, Date: { now: () => now } })
})

/** Sends an event and waits for all that it began; returns what was answered. */
async function happens(name: string, more: object = {}): Promise<Response | undefined> {
  const work: Promise<unknown>[] = []
  let answered: Promise<Response> | undefined
  handlers[name]?.({ ...more, waitUntil: (one: Promise<unknown>) => work.push(one), respondWith: (one: Promise<Response>) => (answered = one) })
  const answer = await answered
  await Promise.all(work)
  return answer
}
const visit = async (path: string, mode = 'navigate', method = 'GET') => (await happens('fetch', { request: { url: ORIGIN + path, mode, method } }))?.text()
const installed = async () => {
  await happens('install')
  await happens('activate')
}

test('without network each page of the space gives way to the page that lists what can be read, with its own policy; a resource that was opened is read', async () => {
  await installed()
  await (await stores.set('ressources', new FakeCache()).get('ressources'))?.put('/mon-espace/ressources/lire-un-plan', new Response('Lire un plan'))
  online = false
  for (const path of ['/mon-espace', '/mon-espace/ressources', '/mon-espace/ressources/autre', '/mon-espace/messages']) expect(await visit(path)).toMatch(/a$/)
  expect(await visit('/mon-espace/ressources/lire-un-plan?liste=oui')).toBe('Lire un plan')
  const page = await happens('fetch', { request: { url: `${ORIGIN}/mon-espace`, mode: 'navigate', method: 'GET' } })
  expect(page?.headers.get('content-security-policy')).toBe('nonce')
  // What the router asks, and what is posted, goes to the network alone.
  expect(await visit('/mon-espace', 'cors')).toBeUndefined()
  expect(await visit('/mon-espace', 'navigate', 'POST')).toBeUndefined()
})

test('two hundred other files later, the page without network still has its own', async () => {
  await installed()
  for (let file = 0; file < 230; file += 1) await visit(`/_next/static/autre-${file}.js`, 'no-cors')
  expect(stores.get('fichiers-1')?.kept.size).toBe(200)
  online = false
  expect(await visit('/_next/static/a.js', 'no-cors')).toBe('/_next/static/a.js of a')
  expect(await visit('/mon-espace')).toMatch(/a$/)
})

test('after another deployment the page is read again within a day of use, whole, and the former files go', async () => {
  await installed()
  build = 'b'
  now += 3_600_000
  await visit('/mon-espace')
  expect(await stores.get('coquille-2')?.match('/_next/static/a.js')).toBeDefined()
  now += 24 * 3_600_000
  await visit('/mon-espace')
  online = false
  expect(await visit('/mon-espace')).toMatch(/b$/)
  expect((await stores.get('coquille-2')?.keys())?.map(({ url }) => new URL(url).pathname).sort()).toEqual(['/_next/static/b.css', '/_next/static/b.js', '/hors-ligne'])
})

test('the network lost while it is read again: the former page stays whole', async () => {
  await installed()
  build = 'b'
  now += 25 * 3_600_000
  const during = happens('fetch', { request: { url: `${ORIGIN}/mon-espace`, mode: 'navigate', method: 'GET' } })
  online = false
  await during
  expect(await visit('/mon-espace')).toMatch(/a$/)
  expect(await visit('/_next/static/a.js', 'no-cors')).toBeDefined()
})

test('a new worker throws away what an older one kept under other names, not what was opened to be read', async () => {
  for (const name of ['coquille-1', 'ressources', 'fichiers-1']) stores.set(name, new FakeCache())
  await installed()
  expect([...stores.keys()].sort()).toEqual(['coquille-2', 'fichiers-1', 'ressources'])
})
