import { useEffect } from 'react'
import { siteWorker } from '@/lib/mobility-test/device/site-worker'

/**
 * Lets the browser keep the site's own files, so that reloading without network says that nothing is lost and comes back by itself.
 * The worker sees only the pages of its part of the site. Where there is no worker, nothing changes.
 */
export function useKeptShell(questionsHref: string) {
  useEffect(() => {
    siteWorker(questionsHref.startsWith('/passation/') ? '/passation/' : '/mon-espace').catch(() => undefined)
  }, [questionsHref])
}
