'use client'

import { useEffect } from 'react'

/** A page that « Retour » must not bring back from the browser's memory: it is asked again, and the server decides. */
export function NeverFromMemory() {
  useEffect(() => {
    const askAgain = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    window.addEventListener('pageshow', askAgain)
    return () => window.removeEventListener('pageshow', askAgain)
  }, [])
  return null
}
