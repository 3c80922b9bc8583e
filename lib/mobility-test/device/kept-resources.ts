import { siteWorker } from '@/lib/mobility-test/device/site-worker'

/** A text that this phone keeps: the address of its page, and its title. */
export type KeptResource = { page: string; title: string }

// The same name in public/sw.js, which answers with what is kept here.
const CACHE = 'ressources'
// Under it, whose readings these are: a name that tells nothing.
const READER = '/mon-espace/ressources?lecteur'

let settled: { reader: string; done: Promise<void> } | null = null

/** What somebody else had opened on this phone is thrown away before anything of this reader is kept. */
export function keptFor(reader: string): Promise<void> {
  if (settled?.reader !== reader) settled = { reader, done: settle(reader) }
  return settled.done
}

async function settle(reader: string): Promise<void> {
  if (typeof caches === 'undefined') return
  const known = await (await caches.match(READER, { cacheName: CACHE }))?.text()
  if (known === reader) return
  await caches.delete(CACHE)
  await (await caches.open(CACHE)).put(READER, new Response(reader))
}

/** Keeps a text under the address of its page; false when it did not come. Throws where the browser keeps nothing. */
export async function keepResource(reader: string, page: string, text: string): Promise<boolean> {
  await keptFor(reader)
  // Only once the worker answers is what is kept really read without network.
  await siteWorker('/mon-espace')
  const response = await fetch(text)
  if (!response.ok) return false
  await (await caches.open(CACHE)).put(page, response)
  return true
}

/** What can be read without network, the latest first. */
export async function keptResources(): Promise<KeptResource[]> {
  if (typeof caches === 'undefined' || !(await caches.has(CACHE))) return []
  const cache = await caches.open(CACHE)
  const pages = (await cache.keys()).filter(({ url }) => new URL(url).search === '')
  const kept = await Promise.all(
    pages.map(async ({ url }) => {
      const html = (await (await cache.match(url))?.text()) ?? ''
      return { page: new URL(url).pathname, title: new DOMParser().parseFromString(html, 'text/html').title }
    }),
  )
  return kept.filter(({ title }) => title !== '').reverse()
}

/** Throws away everything that was kept to be read: signing out. */
export async function forgetResources(): Promise<void> {
  settled = null
  if (typeof caches !== 'undefined') await caches.delete(CACHE)
}
