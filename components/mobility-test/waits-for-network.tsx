'use client'

import { useEffect, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { scriptRoutes } from '@/lib/infra/script-routes'
import { unsentCount } from '@/lib/mobility-test/device/answer-queue'

const RETRY_MS = 10_000

/** Says what this phone keeps, and asks for the page again when the network is back. */
export function WaitsForNetwork() {
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    void unsentCount().then(setUnsent)
    // Opened by its own address there is no page to come back to.
    const again = () => window.location.pathname !== scriptRoutes.offline && window.location.reload()
    const timer = setInterval(() => navigator.onLine && again(), RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [])
  return (
    <>
      <p role="status" className="mt-4 text-lg font-bold empty:hidden">
        {unsent > 0 && `${unsent > 1 ? `${unsent} réponses du Test sont gardées` : '1 réponse du Test est gardée'} sur ce téléphone. Rien n’est perdu.`}
      </p>
      <button type="button" onClick={() => window.location.reload()} className={buttonStyle('primary', 'mt-6 min-h-14')}>
        Réessayer
      </button>
    </>
  )
}
