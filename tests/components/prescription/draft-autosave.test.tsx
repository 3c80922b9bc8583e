import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DraftAutosave } from '@/components/prescription/draft-autosave'
import { differingFields } from '@/components/prescription/draft-saver'

const server = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const saved = (version: number) => Promise.resolve(Response.json({ kind: 'SAVED', version, savedAt: '2026-11-23T13:32:00Z' }))
const bodyOf = (call: number) => JSON.parse(String(server.mock.calls[call]?.[1].body)) as { version: number; values: Record<string, unknown> }

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.stubGlobal('fetch', server)
  window.history.replaceState({}, '', '/utilisateurs/nouveau')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  server.mockReset()
})

const page = () =>
  render(
    <form>
      <label>
        Nom <input name="lastName" />
      </label>
      <input type="checkbox" name="incomes" value="RSA" defaultChecked readOnly />
      <input type="checkbox" name="incomes" value="ARE" defaultChecked readOnly />
      <DraftAutosave draftId="d1" />
    </form>,
  )

const type = (text: string) => userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).type(screen.getByLabelText('Nom'), text)
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('nothing before the first key; then once, two seconds after the last one, and the address takes the draft', async () => {
  server.mockImplementation(() => saved(1))
  page()
  await wait(10_000)
  expect(server).not.toHaveBeenCalled()
  await type('Démo')
  await wait(1500)
  expect(server).not.toHaveBeenCalled()
  await wait(1000)
  expect(server).toHaveBeenCalledTimes(1)
  expect(bodyOf(0)).toEqual({ version: 0, values: { lastName: 'Démo', incomes: ['RSA', 'ARE'], draftVersion: '0' } })
  expect(screen.getByText(/^Brouillon enregistré à 14\sh\s32$/)).toBeVisible()
  expect(window.location.search).toBe('?brouillon=d1')
  server.mockImplementation(() => saved(2))
  await type('!')
  await wait(2500)
  expect(bodyOf(1).version).toBe(1)
})

test('a link followed before the two seconds are over loses nothing; after « Créer » nothing is saved', async () => {
  server.mockImplementation(() => saved(1))
  const { unmount } = page()
  await type('Démo')
  unmount()
  expect(server).toHaveBeenCalledTimes(1)
  expect(bodyOf(0)).toMatchObject({ version: 0, values: { lastName: 'Démo' } })
  expect(server.mock.calls[0]?.[1].keepalive).toBe(true)
  const sending = page()
  await type('Démo')
  fireEvent.submit(screen.getByLabelText<HTMLInputElement>('Nom').form!)
  sending.unmount()
  expect(server).toHaveBeenCalledTimes(1)
})

test('a save that comes back under a « Créer » on its way leaves the address alone', async () => {
  let saves: () => void = () => undefined
  server.mockImplementation(() => new Promise((done) => (saves = () => void saved(1).then(done))))
  page()
  await type('Démo')
  await wait(2500)
  fireEvent.submit(screen.getByLabelText<HTMLInputElement>('Nom').form!)
  saves()
  await wait(100)
  expect(screen.getByText(/^Brouillon enregistré/)).toBeVisible()
  expect(window.location.search).toBe('')
})

test('a refused « Créer » leaves the form to be saved again', async () => {
  server.mockImplementation(() => saved(1))
  let answer: () => void = () => undefined
  render(
    <form action={() => new Promise<void>((done) => (answer = done))}>
      <label>
        Nom <input name="lastName" />
      </label>
      <button type="submit">Créer</button>
      <DraftAutosave draftId="d1" />
    </form>,
  )
  await type('Démo')
  await act(() => screen.getByRole('button').click())
  await wait(5000)
  expect(server).not.toHaveBeenCalled()
  await act(async () => answer())
  await wait(2500)
  expect(server).toHaveBeenCalledTimes(1)
})

test('what was typed while a save was on its way follows it', async () => {
  let answer: (response: Response) => void = () => undefined
  server.mockImplementationOnce(() => new Promise((done) => (answer = done))).mockImplementation(() => saved(2))
  const { unmount } = page()
  await type('Dé')
  await wait(2500)
  await type('mo')
  unmount()
  expect(server).toHaveBeenCalledTimes(1)
  answer(await saved(1))
  await wait(10)
  expect(bodyOf(1)).toMatchObject({ version: 1, values: { lastName: 'Démo' } })
})

test('without a network it says so, and saves by itself later', async () => {
  server.mockRejectedValueOnce(new TypeError('offline')).mockImplementation(() => saved(1))
  page()
  await type('D')
  await wait(2500)
  expect(screen.getByText(/Pas de réseau/)).toBeVisible()
  await wait(10_500)
  expect(screen.getByText(/^Brouillon enregistré/)).toBeVisible()
})

test('a session that has ended is told, and what was typed stays', async () => {
  server.mockResolvedValue(Response.json({ code: 'UNAUTHENTICATED' }, { status: 401 }))
  page()
  await type('Démo')
  await wait(2500)
  expect(screen.getByRole('alert')).toHaveTextContent('Votre session est terminée')
  expect(screen.getByLabelText('Nom')).toHaveValue('Démo')
})

test('changed elsewhere, « Enregistrer le brouillon » asks to choose first: no third draft', async () => {
  server.mockResolvedValueOnce(Response.json({ kind: 'CONFLICT', version: 7, savedAt: '2026-11-23T13:00:00Z', values: { lastName: 'Autre' } }, { status: 409 })).mockImplementation(() => saved(1))
  const sent = vi.fn((event: Event) => event.defaultPrevented)
  const { container } = page()
  const form = container.querySelector('form')!
  const button = Object.assign(document.createElement('button'), { type: 'submit', textContent: 'Enregistrer le brouillon' })
  button.setAttribute('data-draft', '')
  form.append(button)
  container.addEventListener('submit', sent)
  await type('Démo')
  await wait(2500)
  expect(screen.queryByText(/Choisissez d’abord/)).toBeNull()
  fireEvent(form, new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
  expect(sent).toHaveReturnedWith(true)
  expect(screen.getByText(/Choisissez d’abord une des deux versions/)).toBeVisible()
})

test('changed elsewhere: both texts by field, and « Garder ma version » saves over the one that was shown', async () => {
  server.mockResolvedValueOnce(Response.json({ kind: 'CONFLICT', version: 7, savedAt: '2026-11-23T13:00:00Z', values: { lastName: 'Autre', incomes: ['ARE', 'RSA'] } }, { status: 409 })).mockImplementation(() => saved(8))
  page()
  await type('Démo')
  await wait(2500)
  const notice = screen.getByRole('alert')
  expect(notice).toHaveTextContent('NomIci : DémoAilleurs : Autre')
  expect(notice).not.toHaveTextContent('Ressources')
  await wait(100)
  // What is typed here is put aside at once, under a draft of its own.
  const aside = String(server.mock.calls[1]?.[0])
  expect(aside).not.toMatch(/\/d1$/)
  expect(bodyOf(1)).toMatchObject({ version: 0, values: { lastName: 'Démo' } })
  await type('X')
  await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(screen.getByRole('button', { name: 'Garder ma version' }))
  await wait(100)
  // The other version takes its place there, then what the form holds now is saved over it.
  expect(server.mock.calls[2]?.[0]).toBe(aside)
  expect(bodyOf(2)).toMatchObject({ version: 8, values: { lastName: 'Autre' } })
  expect(server.mock.calls[3]?.[0]).toContain('d1')
  expect(bodyOf(3)).toMatchObject({ version: 7, values: { lastName: 'DémoX' } })
  expect(screen.getByText(/^Brouillon enregistré/)).toBeVisible()
})

test('« Reprendre l’autre version » first keeps one’s own as another draft', async () => {
  server.mockResolvedValueOnce(Response.json({ kind: 'CONFLICT', version: 7, savedAt: '2026-11-23T13:00:00Z', values: { lastName: 'Autre' } }, { status: 409 })).mockImplementation(() => saved(1))
  const assign = vi.fn()
  vi.stubGlobal('location', { ...window.location, assign })
  page()
  await type('Démo')
  await wait(2500)
  await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(screen.getByRole('button', { name: 'Reprendre l’autre version' }))
  await wait(100)
  expect(server.mock.calls.at(-1)?.[0]).not.toMatch(/\/d1$/)
  expect(bodyOf(server.mock.calls.length - 1)).toMatchObject({ values: { lastName: 'Démo' } })
  expect(assign).toHaveBeenCalledWith('/utilisateurs/nouveau?brouillon=d1')
})

test('a choice that cannot be saved leaves the page where it is, with both versions', async () => {
  server.mockResolvedValueOnce(Response.json({ kind: 'CONFLICT', version: 7, savedAt: '2026-11-23T13:00:00Z', values: { lastName: 'Autre' } }, { status: 409 })).mockRejectedValue(new TypeError('offline'))
  const assign = vi.fn()
  vi.stubGlobal('location', { ...window.location, assign })
  page()
  await type('Démo')
  await wait(2500)
  await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(screen.getByRole('button', { name: 'Reprendre l’autre version' }))
  await wait(100)
  expect(assign).not.toHaveBeenCalled()
  expect(screen.getByText(/Le choix n’a pas pu être enregistré/)).toBeVisible()
  expect(screen.getByLabelText('Nom')).toHaveValue('Démo')
})

test('the order of boxes is no difference, an empty field is as a missing one', () => {
  expect(differingFields({ a: ['x', 'y'], b: '', c: '1' }, { a: ['y', 'x'], c: '2', idempotencyKey: 'k' })).toEqual(['c'])
})

test('what was typed before the page was alive is saved too', async () => {
  server.mockImplementation(() => saved(1))
  const drawn = document.createElement('div')
  document.body.append(drawn)
  const form = (
    <form>
      <input name="lastName" aria-label="Nom" />
      <DraftAutosave draftId="d1" />
    </form>
  )
  drawn.innerHTML = renderToString(form)
  drawn.querySelector<HTMLInputElement>('input[name=lastName]')!.value = 'Avant'
  render(form, { container: drawn, hydrate: true })
  await wait(2500)
  expect(server).toHaveBeenCalledTimes(1)
  expect(bodyOf(0).values).toMatchObject({ lastName: 'Avant' })
})
