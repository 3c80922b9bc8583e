'use client'

import { BookOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type KeptResource, keptResources } from '@/lib/mobility-test/device/kept-resources'

/** Without network: the texts that can still be read on this phone. Nothing on a screen in mode passation, which is somebody else's. */
export function KeptResources() {
  const [kept, setKept] = useState<KeptResource[]>([])
  useEffect(() => {
    if (window.location.pathname.startsWith('/passation/')) return
    keptResources().then(setKept, () => undefined)
  }, [])
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="a-lire" className="mt-10">
      <h2 id="a-lire" className="text-xl font-bold">
        À lire sans Internet
      </h2>
      <ul className="mt-4 space-y-3">
        {kept.map(({ page, title }) => (
          <li key={page}>
            {/* The router would ask the server; the worker answers to a page that is opened. */}
            <a href={page} className="bg-surface rounded-card border-line shadow-card hover:border-brand-700 flex min-h-14 items-center gap-4 border px-5 py-4 text-lg font-bold">
              <BookOpen aria-hidden className="text-brand-700 size-6 shrink-0" />
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
