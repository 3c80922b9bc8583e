import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leadOneTab } from '@/components/shell/lead-one-tab'

type Listener = (event: { data: unknown }) => void

class FakeSource {
  static opened: FakeSource[] = []
  static CLOSED = 2
  readyState = 1
  private listeners: Record<string, Listener[]> = {}
  constructor() {
    FakeSource.opened.push(this)
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
  refused() {
    this.close()
    this.tell('error')
  }
}

/** What one tab posts, the others of the browser hear. */
class FakeChannel {
  static open = new Set<FakeChannel>()
  private listeners: Listener[] = []
  constructor() {
    FakeChannel.open.add(this)
  }
  addEventListener(_: string, listener: Listener) {
    this.listeners.push(listener)
  }
  postMessage(data: unknown) {
    for (const other of FakeChannel.open) if (other !== this) for (const listener of other.listeners) listener({ data })
  }
  close() {
    FakeChannel.open.delete(this)
  }
}

/** One lock, held until its promise ends; who waits gets it in turn, who gives up leaves the row. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request(_: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) {
      const turn = last.then(() => (signal.aborted ? undefined : work()))
      last = turn
      return turn
    },
  }
}

const news = (messages: number) => ({ counts: { messages, notifications: 0 }, threads: null })
const heard = { old: [] as number[], other: [] as number[] }
const answer = vi.fn<() => Response>()
let ends: (() => void)[] = []
const tab = (name: keyof typeof heard) => {
  const end = leadOneTab(({ counts }) => heard[name].push(counts.messages))
  ends.push(end)
  return end
}
const settled = () => vi.advanceTimersByTimeAsync(0)
const latest = () => FakeSource.opened.at(-1)
const seen = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)

beforeEach(() => {
  vi.useFakeTimers()
  FakeSource.opened = []
  FakeChannel.open.clear()
  heard.old = []
  heard.other = []
  ends = []
  answer.mockReset().mockImplementation(() => Response.json(news(7)))
  vi.stubGlobal('EventSource', FakeSource)
  vi.stubGlobal('BroadcastChannel', FakeChannel)
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
})
afterEach(() => {
  for (const end of ends) end()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('one tab keeps the stream, the others hear it; when it is closed another takes over', async () => {
  const closeOld = tab('old')
  tab('other')
  await settled()
  expect(FakeSource.opened).toHaveLength(1)
  latest()?.tell('news', news(1))
  expect(heard).toEqual({ old: [1], other: [1] })
  closeOld()
  await settled()
  expect(FakeSource.opened).toHaveLength(2)
  latest()?.tell('news', news(2))
  expect(heard).toEqual({ old: [1], other: [1, 2] })
})

test('a tab whose session has ended gives the stream up: the tab where one signed in again has it, and the old one hears it', async () => {
  tab('old')
  await settled()
  latest()?.tell('end')
  await settled()
  tab('other')
  await settled()
  expect(FakeSource.opened).toHaveLength(2)
  latest()?.tell('news', news(3))
  expect(heard).toEqual({ old: [3], other: [3] })
})

test('the same when the server says it by refusing the stream, to a hidden tab too', async () => {
  seen('hidden')
  tab('old')
  tab('other')
  await settled()
  answer.mockImplementationOnce(() => new Response(null, { status: 401 }))
  latest()?.refused()
  await settled()
  expect(FakeSource.opened).toHaveLength(2)
  latest()?.tell('news', news(4))
  expect(heard).toEqual({ old: [4], other: [4] })
  // The old tab is over: it opens nothing any more.
  await vi.advanceTimersByTimeAsync(180_000)
  expect(FakeSource.opened).toHaveLength(2)
})

test('without a stream, the one that leads asks for all: every fifteen seconds, every minute when nobody looks at it', async () => {
  const visibility = seen('visible')
  tab('old')
  tab('other')
  await settled()
  latest()?.refused()
  await settled()
  expect([answer.mock.calls.length, heard.other]).toEqual([1, [7]])
  await vi.advanceTimersByTimeAsync(45_000)
  expect(answer).toHaveBeenCalledTimes(4)
  visibility.mockReturnValue('hidden')
  await vi.advanceTimersByTimeAsync(45_000)
  const asked = answer.mock.calls.length
  await vi.advanceTimersByTimeAsync(240_000)
  expect(answer.mock.calls.length - asked).toBeGreaterThanOrEqual(4)
  expect(answer.mock.calls.length - asked).toBeLessThanOrEqual(5)
  expect(heard.other.length).toBe(answer.mock.calls.length)
})
