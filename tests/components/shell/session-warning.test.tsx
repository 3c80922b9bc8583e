import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionWarning } from '@/components/shell/session-warning'

vi.mock('next/navigation', () => ({ usePathname: () => '/accueil' }))

const opened = vi.fn()
const closed = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  HTMLDialogElement.prototype.showModal = opened
  HTMLDialogElement.prototype.close = closed
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const press = () => act(async () => screen.getByText('Continuer').click())

test('asks two minutes before the end, not earlier; « Continuer » gives more time and asks again later', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Response.json({ endsInMs: 600_000 })))
  render(<SessionWarning endsInMs={300_000} />)
  act(() => void vi.advanceTimersByTime(179_000))
  expect(opened).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(2_000))
  expect(opened).toHaveBeenCalledTimes(1)
  await press()
  expect(fetch).toHaveBeenCalledWith('/api/session', { method: 'POST' })
  expect(closed).toHaveBeenCalledTimes(1)
  act(() => void vi.advanceTimersByTime(481_000))
  expect(opened).toHaveBeenCalledTimes(2)
})

test('a session that has ended already is said, and the window stays', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response(null, { status: 401 })))
  render(<SessionWarning endsInMs={120_000} />)
  act(() => void vi.advanceTimersByTime(1))
  await press()
  expect(screen.getByText(/déjà terminée/)).not.toBeNull()
  expect(closed).not.toHaveBeenCalled()
})
