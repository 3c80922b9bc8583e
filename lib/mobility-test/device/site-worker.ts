/** The parts of the site that `public/sw.js` looks after. Without a last « / »: `/mon-espace` itself, where the installed application opens, is one of its pages. */
export type WorkerScope = '/mon-espace' | '/passation/'

/** Has the browser install the worker for a part of the site, and waits until it answers. Throws where there is none, or when it could not be installed. */
export async function siteWorker(scope: WorkerScope): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('no service worker')
  // Not `serviceWorker.ready`: it looks at the address at which the document was loaded, that of the sign-in for whoever has just signed in.
  const registration = await navigator.serviceWorker.register('/sw.js', { scope })
  const coming = registration.installing ?? registration.waiting
  if (registration.active || !coming) return
  await new Promise<void>((done, failed) => {
    const look = () => {
      if (coming.state === 'activated') done()
      if (coming.state === 'redundant') failed(new Error('the worker was not installed'))
    }
    coming.addEventListener('statechange', look)
    look()
  })
}
