import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ErrorWayOut } from '@/components/shell/error-way-out'

const answers = vi.fn<typeof fetch>()
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.stubGlobal('fetch', answers)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  answers.mockReset()
})

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

test.each(['network error', 'Failed to fetch', 'Load failed', 'Connection closed.', 'NetworkError when attempting to fetch resource.', 'Error in input stream', 'Minified React error #412; visit https://react.dev/errors/412 for the full message'])('an answer that was cut (« %s ») comes back by itself, once the site answers and not before', async (message) => {
  const retry = vi.fn()
  answers.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(new Response(null, { status: 503 })).mockResolvedValue(new Response())
  render(<ErrorWayOut error={new TypeError(message)} retry={retry} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Le site ne répond pas')
  expect(screen.getByRole('alert')).toHaveTextContent('la page revient d’elle-même')
  await act(() => vi.advanceTimersByTimeAsync(6500))
  expect(answers).toHaveBeenCalledTimes(2)
  expect(retry).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('a failure of the site waits for its reader, and gives the reference to tell the hotline', async () => {
  const retry = vi.fn()
  render(<ErrorWayOut error={Object.assign(new Error('An error occurred in the Server Components render.'), { digest: '2718281828' })} retry={retry} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Un problème est survenu')
  expect(screen.getByText(/Référence à donner/)).toHaveTextContent('2718281828')
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(answers).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(retry).toHaveBeenCalledOnce()
})
