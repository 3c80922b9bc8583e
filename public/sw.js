/*
 * Keeps what says nothing of anybody (scripts, styles, fonts, questionnaires, the page « Pas de réseau »), for the pages of its scope
 * only. A personal page is never kept: without network a resource that was opened is read again, and `OFFLINE` takes the place of the
 * others; it lists what can be read.
 *
 * To keep more, add a line to KEPT: `matches` says which addresses, `cache` under which name. What is added must be the same for
 * everybody at one address (security.md §1.1), or be named by its version.
 */
const OFFLINE = '/hors-ligne'
// The page and its files, kept together: what comes and goes in KEPT never takes them away.
const SHELL = 'coquille-2'
const KEPT_AT = 'x-garde-le'
const DAY_MS = 24 * 3_600_000
// Texts of resources, each under the address of its page; filled and thrown away by lib/mobility-test/device/kept-resources.ts.
const RESOURCES = 'ressources'
const RESOURCE_PAGE = /^\/mon-espace\/ressources\/[a-z0-9-]+$/
const KEPT = [
  { cache: 'fichiers-1', most: 200, matches: (path) => path.startsWith('/_next/static/') },
  { cache: 'questionnaires-1', most: 12, matches: (path) => path.startsWith('/api/questionnaires/') },
]
const NAMES = new Set([SHELL, RESOURCES, ...KEPT.map(({ cache }) => cache)])

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== self.location.origin) return
  const kept = KEPT.find(({ matches }) => matches(address.pathname))
  if (kept) return event.respondWith(fromCache(request, kept))
  if (request.mode === 'navigate') event.respondWith(fromNetwork(event, address.pathname))
})

async function fromNetwork(event, path) {
  try {
    const page = await fetch(event.request)
    event.waitUntil(renewShell().catch(() => undefined))
    return page
  } catch {
    return (await keptPage(path)) ?? Response.error()
  }
}

async function keptPage(path) {
  const text = RESOURCE_PAGE.test(path) ? await caches.match(path, { cacheName: RESOURCES }) : undefined
  return text ?? caches.match(OFFLINE, { cacheName: SHELL })
}

/* The site may have been deployed again since, and this file does not change with it. */
async function renewShell() {
  const page = await caches.match(OFFLINE, { cacheName: SHELL })
  const age = Math.abs(Date.now() - Number(page?.headers.get(KEPT_AT)))
  if (age > DAY_MS) await keepShell()
}

/* All or nothing: the page that is kept always has its own scripts. What is no longer named goes last. */
async function keepShell() {
  const page = await fetch(OFFLINE, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error('no page to keep')
  const html = await page.text()
  const paths = [...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path))]
  const files = await Promise.all(paths.map((path) => fetch(path)))
  if (files.some(({ ok }) => !ok)) throw new Error('a file of the page is missing')
  const headers = new Headers(page.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  headers.set(KEPT_AT, String(Date.now()))
  const cache = await caches.open(SHELL)
  const former = await cache.keys()
  await Promise.all(paths.map((path, rank) => cache.put(path, files[rank])))
  await cache.put(OFFLINE, new Response(html, { headers }))
  const named = new Set([OFFLINE, ...paths])
  await Promise.all(former.filter(({ url }) => !named.has(new URL(url).pathname)).map((old) => cache.delete(old)))
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (!NAMES.has(name)) await caches.delete(name)
}

async function fromCache(request, { cache: name, most }) {
  const cache = await caches.open(name)
  const known = (await caches.match(request, { cacheName: SHELL })) ?? (await cache.match(request))
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)))
  }
  return answer
}
