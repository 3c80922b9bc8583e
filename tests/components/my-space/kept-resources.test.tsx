import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ForgetOffline } from '@/components/my-space/forget-offline'
import { KeepOffline } from '@/components/my-space/keep-offline'
import { KeptResources } from '@/components/my-space/kept-resources'
import { OnThisPhone } from '@/components/my-space/on-this-phone'
import { forgetResources } from '@/lib/mobility-test/device/kept-resources'

const html = (title: string) => `<!doctype html><html lang="fr"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
const register = vi.fn()

/** What a browser keeps, by cache and address. */
function aBrowser() {
  const stores = new Map<string, Map<string, string>>()
  const at = (of: string) => new URL(of, window.location.href).href
  const cacheOf = (store: Map<string, string>) => ({
    match: (of: string) => Promise.resolve(store.has(at(of)) ? new Response(store.get(at(of))) : undefined),
    keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
    put: async (of: string, response: Response) => void store.set(at(of), await response.text()),
  })
  const open = (name: string) => stores.get(name) ?? stores.set(name, new Map()).get(name) ?? new Map<string, string>()
  vi.stubGlobal('caches', {
    open: (name: string) => Promise.resolve(cacheOf(open(name))),
    match: (of: string, { cacheName }: { cacheName: string }) => (stores.has(cacheName) ? cacheOf(open(cacheName)).match(of) : Promise.resolve(undefined)),
    has: (name: string) => Promise.resolve(stores.has(name)),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  })
  return stores
}

let stores: ReturnType<typeof aBrowser>
beforeEach(async () => {
  stores = aBrowser()
  await forgetResources()
  register.mockReset().mockResolvedValue({ active: {}, installing: null, waiting: null })
  vi.stubGlobal('navigator', { ...window.navigator, serviceWorker: { register } })
  vi.stubGlobal('fetch', vi.fn((address: string) => Promise.resolve(new Response(html(address.endsWith('/plan') ? 'Lire un plan' : 'Préparer un trajet')))))
  window.history.replaceState(null, '', '/mon-espace/ressources')
})
afterEach(() => vi.unstubAllGlobals())

const opened = async (reader: string, id: string) => {
  const { unmount } = render(<KeepOffline reader={reader} page={`/mon-espace/ressources/${id}`} text={`/api/ressources/1/${id}`} />)
  await screen.findByText(/Gardée sur ce téléphone/)
  unmount()
}
const listed = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])

test('what was opened is listed without network, the latest first; the worker looks after the home of the space too', async () => {
  await opened('lou', 'trajet')
  await opened('lou', 'plan')
  expect(register).toHaveBeenCalledWith('/sw.js', { scope: '/mon-espace' })
  render(<KeptResources />)
  await screen.findByRole('heading', { name: 'À lire sans Internet' })
  expect(listed()).toEqual([['Lire un plan', '/mon-espace/ressources/plan'], ['Préparer un trajet', '/mon-espace/ressources/trajet']])
})

test('another person who signs in on the same phone finds nothing of it', async () => {
  await opened('lou', 'trajet')
  render(<OnThisPhone reader="sam" />)
  await waitFor(() => expect([...(stores.get('ressources')?.values() ?? [])]).toEqual(['sam']))
  await opened('sam', 'plan')
  render(<KeptResources />)
  await screen.findByRole('heading', { name: 'À lire sans Internet' })
  expect(listed()).toEqual([['Lire un plan', '/mon-espace/ressources/plan']])
})

test('signing out leaves nothing; a screen in mode passation lists nothing', async () => {
  await opened('lou', 'trajet')
  window.history.replaceState(null, '', '/passation/1')
  const { container } = render(<KeptResources />)
  await new Promise((done) => setTimeout(done, 50))
  expect(container).toBeEmptyDOMElement()
  render(<ForgetOffline />)
  await waitFor(() => expect(stores.has('ressources')).toBe(false))
})

test('a worker that could not be installed promises nothing', async () => {
  const worker = Object.assign(new EventTarget(), { state: 'redundant' })
  register.mockResolvedValue({ active: null, installing: worker, waiting: null })
  const { container } = render(<KeepOffline reader="lou" page="/mon-espace/ressources/plan" text="/api/ressources/1/plan" />)
  await waitFor(() => expect(register).toHaveBeenCalled())
  await new Promise((done) => setTimeout(done, 50))
  expect(container).toHaveTextContent('')
  expect(stores.get('ressources')?.size).toBe(1)
})
