import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { AsksBeforeSignOut } from '@/components/shell/asks-before-sign-out'
import { forgetEverything, keepAnswer, unsentCount } from '@/lib/mobility-test/device/answer-queue'

const leaves = vi.fn()
beforeEach(async () => {
  leaves.mockClear()
  await forgetEverything()
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})

const shown = () =>
  render(
    <AsksBeforeSignOut>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          leaves()
        }}
      >
        <button type="submit">Se déconnecter</button>
      </form>
    </AsksBeforeSignOut>,
  )

test('signs out at once when nothing waits', async () => {
  shown()
  await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }))
  expect(leaves).toHaveBeenCalledTimes(1)
})

test('asks when answers wait; staying keeps them, confirming forgets them and signs out', async () => {
  await keepAnswer('a', 'projet-motif', [], 1)
  await keepAnswer('a', 'projet-echeance', [], 1)
  shown()
  expect(await screen.findByText('2 réponses ne sont pas encore envoyées')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }))
  await userEvent.click(screen.getByRole('button', { name: 'Rester connecté' }))
  expect(leaves).not.toHaveBeenCalled()
  expect(await unsentCount()).toBe(2)
  await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }))
  await userEvent.click(screen.getByRole('button', { name: 'Les effacer et me déconnecter' }))
  expect(leaves).toHaveBeenCalledTimes(1)
  expect(await unsentCount()).toBe(0)
})
