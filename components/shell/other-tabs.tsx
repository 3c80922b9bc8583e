'use client'

import { useEffect } from 'react'
import { scriptRoutes } from '@/lib/infra/script-routes'

const NAME = 'wimoov-passation'

/** In mode passation: the other tabs of this browser still show what was read before the password. They are asked to leave it. */
export function ClosesOtherTabs() {
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const channel = new BroadcastChannel(NAME)
    channel.postMessage('verrou')
    return () => channel.close()
  }, [])
  return null
}

/** A professional's page: as soon as a Test takes the screen in another tab, the locked screen takes the place of this one. */
export function LeavesForPassation() {
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const channel = new BroadcastChannel(NAME)
    channel.addEventListener('message', () => window.location.replace(scriptRoutes.unlockScreen(window.location.pathname + window.location.search)))
    return () => channel.close()
  }, [])
  return null
}
