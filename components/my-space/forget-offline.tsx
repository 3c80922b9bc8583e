'use client'

import { useEffect } from 'react'

/** After signing out: throws away the texts that this browser kept to be read without network. */
export function ForgetOffline() {
  useEffect(() => {
    if ('caches' in window) void caches.delete('ressources')
  }, [])
  return null
}
