/*
 * Keeps what says nothing of anybody (scripts, styles, fonts, questionnaires, the page « Pas de réseau »), for the pages of its scope
 * only. A personal page is never kept: without network its place is taken by `OFFLINE`.
 *
 * To keep more, add a line to KEPT: `matches` says which addresses, `cache` under which name. What is added must be the same for
 * everybody at one address (security.md §1.1), or be named by its version.
 */
// What a person opened to read again answers first, by rules of its own.
importScripts('/sw-resources.js')

const OFFLINE = '/hors-ligne'
const SHELL = 'coquille-1'
const KEPT = [
  { cache: 'fichiers-1', most: 200, matches: (path) => path.startsWith('/_next/static/') },
  { cache: 'questionnaires-1', most: 12, matches: (path) => path.startsWith('/api/questionnaires/') },
]
const NAMES = new Set([SHELL, 'ressources', ...KEPT.map(({ cache }) => cache)])

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== self.location.origin) return
  const kept = KEPT.find(({ matches }) => matches(address.pathname))
  if (kept) return event.respondWith(fromCache(request, kept))
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()))
})

/* The page and the files that it names: each deployment names others, so they are read again at each new worker. */
async function keepShell() {
  const page = await fetch(OFFLINE, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error('no page to keep')
  const html = await page.clone().text()
  await (await caches.open(SHELL)).put(OFFLINE, page)
  const files = [...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path))]
  const cache = await caches.open(KEPT[0].cache)
  await Promise.all(files.map((path) => cache.add(path).catch(() => undefined)))
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (!NAMES.has(name)) await caches.delete(name)
}

async function fromCache(request, { cache: name, most }) {
  const cache = await caches.open(name)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)))
  }
  return answer
}
