'use client'

import { useEffect } from 'react'

/** Takes the secret of a mailed link out of the address bar and of the history once the page has loaded. */
export function HideAddress() {
  useEffect(() => {
    window.history.replaceState(window.history.state, '', '/mot-de-passe/lien')
  }, [])
  return null
}
