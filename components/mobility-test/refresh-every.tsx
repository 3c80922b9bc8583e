'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { onceAnswering } from '@/components/ui/no-answer'

// Asking the page again keeps the session alive: never for longer than this without somebody there.
const AT_MOST_MS = 15 * 60_000

/** Reads the page again from time to time while it is in sight and the site answers, for a quarter of an hour at most. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const until = Date.now() + AT_MOST_MS
    const timer = setInterval(() => {
      if (Date.now() > until) clearInterval(timer)
      else if (document.visibilityState === 'visible') onceAnswering(() => router.refresh())
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return null
}
