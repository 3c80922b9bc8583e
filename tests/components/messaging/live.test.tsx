import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ThreadMessages } from '@/components/messaging/thread-messages'
import { Live } from '@/components/shell/live'
import { LiveCount } from '@/components/shell/live-count'

// The acts of the page are the server's.
vi.mock('@/lib/messaging/actions', () => ({ reportMessageAction: vi.fn() }))

type Listener = (event: { data: string }) => void

/** The browser's stream, as a test drives it. */
class FakeSource {
  static last: FakeSource | null = null
  static CLOSED = 2
  readyState = 1
  listeners: Record<string, Listener[]> = {}
  constructor() {
    FakeSource.last = this
  }
  addEventListener(name: string, listener: Listener) {
    ;(this.listeners[name] ??= []).push(listener)
  }
  close() {
    this.readyState = 2
  }
  tell(name: string, data: unknown = {}) {
    for (const listener of this.listeners[name] ?? []) listener({ data: JSON.stringify(data) })
  }
}

const line = (id: string, body: string, own = false) => ({ id, body, kind: 'MESSAGE' as const, sentAt: '2026-11-26T10:00:00.000Z', own, author: { id: own ? 'moi' : 'noa', name: own ? 'Camille' : 'Noa', role: 'ADVISOR' as const }, files: [], reported: false })
const reader = (lastReadMessageId: string) => ({ accountId: 'noa', firstName: 'Noa', lastName: 'Démo', role: 'ADVISOR' as const, place: null, lastReadMessageId, lastReadAt: '2026-03-12T09:04:00.000Z' })
let state = { lines: [] as ReturnType<typeof line>[], readers: [reader('0')] }
const calls = vi.fn()

beforeEach(() => {
  state = { lines: [], readers: [reader('0')] }
  calls.mockReset()
  vi.stubGlobal('EventSource', FakeSource)
  vi.stubGlobal('BroadcastChannel', undefined)
  delete (window as { BroadcastChannel?: unknown }).BroadcastChannel
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    calls(init?.method ?? 'GET', url, init?.body)
    if (init?.method === 'POST') return Promise.resolve(Response.json({ moved: true }))
    if (url.includes('/api/events')) return Promise.resolve(Response.json({ counts: { messages: 7, notifications: 0 }, threads: null }))
    const after = BigInt(new URLSearchParams(url.split('?')[1]).get('apres') ?? 0)
    return Promise.resolve(Response.json({ lines: state.lines.filter(({ id }) => BigInt(id) > after), readers: state.readers }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const show = () =>
  render(
    <Live initial={{ messages: 0, notifications: 0 }}>
      <LiveCount of="messages" what={['conversation non lue', 'conversations non lues']} />
      <ThreadMessages threadId="fil" lines={[line('9', 'Bonjour', true), line('10', 'Oui')]} readers={[reader('9')]} ownId="moi" readUpTo="9" mayReport live />
    </Live>,
  )

const tell = (data: unknown) => act(() => Promise.resolve(FakeSource.last?.tell('news', data)))
const bodies = () => screen.getAllByRole('article').map((article) => article.textContent)

test('what comes is asked for after the last message known, and shown once whatever is told again', async () => {
  show()
  await waitFor(() => expect(calls).toHaveBeenCalledWith('GET', '/api/messagerie/fil?apres=10', undefined))
  state.lines = [line('11', 'Du nouveau'), line('100', 'Encore')]
  await tell({ counts: { messages: 2, notifications: 0 }, threads: ['fil'] })
  await screen.findByText('Encore')
  await tell({ counts: { messages: 2, notifications: 0 }, threads: null })
  await tell({ counts: { messages: 2, notifications: 0 }, threads: ['fil'] })
  await waitFor(() => expect(calls).toHaveBeenCalledWith('GET', '/api/messagerie/fil?apres=100', undefined))
  expect(bodies()).toHaveLength(4)
  // By number, not by letter: 100 comes after 11.
  expect(bodies().map((text) => /Bonjour|Oui|Du nouveau|Encore/.exec(text ?? '')?.[0])).toEqual(['Bonjour', 'Oui', 'Du nouveau', 'Encore'])
  expect(calls).toHaveBeenCalledWith('POST', '/api/messagerie/fil', '{"lu":"100"}')
  expect(screen.getByText('conversations non lues', { exact: false })).toBeInTheDocument()
  expect(screen.getByRole('log')).toHaveAttribute('aria-live', 'polite')
})

test('another thread is not asked for; « Lu le » moves with its reader', async () => {
  show()
  await waitFor(() => expect(calls).toHaveBeenCalledWith('POST', '/api/messagerie/fil', '{"lu":"10"}'))
  const before = calls.mock.calls.length
  await tell({ counts: { messages: 1, notifications: 0 }, threads: ['autre'] })
  expect(calls.mock.calls.length).toBe(before)
  expect(screen.queryByText(/lu le 12\/03 à 10\sh\s04/)).toBeNull()
  state.readers = [reader('9')]
  await tell({ counts: { messages: 1, notifications: 0 }, threads: ['fil'] })
  expect(await screen.findByText(/Noa Démo\s: lu le 12\/03 à 10\sh\s04/)).toBeInTheDocument()
})

test('a hidden page reads nothing; the title of the tab says how many wait', async () => {
  document.title = 'Conversation'
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  show()
  await tell({ counts: { messages: 3, notifications: 0 }, threads: ['fil'] })
  await waitFor(() => expect(document.title).toBe('(3) Conversation'))
  expect(calls.mock.calls.filter(([method]) => method === 'POST')).toEqual([])
  hidden.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(calls).toHaveBeenCalledWith('POST', '/api/messagerie/fil', '{"lu":"10"}'))
  await tell({ counts: { messages: 0, notifications: 0 }, threads: [] })
  await waitFor(() => expect(document.title).toBe('Conversation'))
  hidden.mockRestore()
})

test('a stream that the server refuses is replaced by a question from time to time', async () => {
  show()
  await waitFor(() => expect(FakeSource.last).not.toBeNull())
  act(() => {
    FakeSource.last?.close()
    FakeSource.last?.tell('error')
  })
  await waitFor(() => expect(screen.getByText('7')).toBeInTheDocument())
})

test('an answer that is lost, or cut in the middle, is asked for again', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(new Response('{"lines":[', { headers: { 'content-type': 'application/json' } })), () => Promise.resolve(new Response(null, { status: 503 }))]
  const whole = fetch
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => (url.includes('/api/messagerie/') && init?.method !== 'POST' && answers.shift()?.()) || whole(url, init))
  vi.useFakeTimers({ shouldAdvanceTime: true })
  state.lines = [line('11', 'Enfin')]
  show()
  for (let turn = 0; turn < 4; turn += 1) await act(() => vi.advanceTimersByTimeAsync(3100))
  vi.useRealTimers()
  expect(answers).toEqual([])
  expect(screen.getByText('Enfin')).toBeInTheDocument()
})
