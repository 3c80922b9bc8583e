'use client'

import { useEffect, useState } from 'react'

// The same name in public/sw-resources.js, which reads it, and in forget-offline.tsx, which throws it away.
const CACHE = 'ressources'

/**
 * Keeps the text of the resource that is open on this phone, under the page's own address: the service worker shows it when there is no
 * network. Says so once it is true; a browser that cannot says nothing.
 */
export function KeepOffline({ page, text }: { page: string; text: string }) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    let gone = false
    keep(page, text).then(
      (done) => !gone && setKept(done),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [page, text])
  return (
    <p role="status" className="text-ink-soft text-base">
      {kept && 'Gardée sur ce téléphone\u00a0: vous pouvez la lire sans Internet.'}
    </p>
  )
}

async function keep(page: string, text: string): Promise<boolean> {
  if (!('caches' in window) || !('serviceWorker' in navigator)) return false
  // Ready once the worker is active: only then is what is kept really read without network.
  await navigator.serviceWorker.register('/sw.js', { scope: '/mon-espace/ressources' })
  await navigator.serviceWorker.ready
  const response = await fetch(text)
  if (!response.ok) return false
  const cache = await caches.open(CACHE)
  await cache.put(page, response)
  return true
}
