'use client'

import { useEffect } from 'react'

/** Takes the secret of a mailed or printed link out of the address bar and of the history once the page has loaded. `shown`: what is there instead. */
export function HideAddress({ shown }: { shown: string }) {
  useEffect(() => {
    window.history.replaceState(window.history.state, '', shown)
  }, [shown])
  return null
}
