import { useEffect } from 'react'

/**
 * Lets the browser keep the site's own files, so that reloading without network says that nothing is lost and comes back by itself.
 * The worker sees only the pages under the Test's own address. Where there is no worker, nothing changes.
 */
export function useKeptShell(questionsHref: string) {
  useEffect(() => {
    const scope = questionsHref.startsWith('/passation/') ? '/passation/' : '/mon-espace/'
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js', { scope }).catch(() => undefined)
  }, [questionsHref])
}
