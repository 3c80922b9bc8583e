'use client'

import { useEffect } from 'react'
import { keptFor } from '@/lib/mobility-test/device/kept-resources'
import { siteWorker } from '@/lib/mobility-test/device/site-worker'

/** On every page of the person's space: without network it says what this phone keeps, of nobody else. Where there is no worker, nothing changes. */
export function OnThisPhone({ reader }: { reader: string }) {
  useEffect(() => {
    keptFor(reader)
      .then(() => siteWorker('/mon-espace'))
      .catch(() => undefined)
  }, [reader])
  return null
}
