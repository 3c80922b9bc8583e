// What a phone reads without network: the texts of resources, that carry nothing about who reads them (security.md §1.1). The page that
// shows a resource puts its text in the cache « ressources » under its own address (components/my-space/keep-offline.tsx); here, a visit
// to that address that finds no network gets it. Nothing else is ever kept nor answered.
const RESOURCE_PAGE = /^\/mon-espace\/ressources\/[a-z0-9-]+$/

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.mode !== 'navigate' || url.origin !== self.location.origin || !RESOURCE_PAGE.test(url.pathname)) return
  // Another part of the worker must not answer too.
  event.stopImmediatePropagation()
  event.respondWith(
    fetch(event.request).catch(async () => {
      const cache = await caches.open('ressources')
      return (await cache.match(url.pathname)) ?? Response.error()
    }),
  )
})
