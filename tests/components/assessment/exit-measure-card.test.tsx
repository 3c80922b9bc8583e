import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ExitMeasureCard } from '@/components/assessment/exit-measure-card'

vi.mock('@/lib/assessment/actions', () => ({ openExitMeasureAction: vi.fn() }))
vi.mock('@/lib/mobility-test/actions', () => ({ unlockTestAction: vi.fn() }))

test.each([true, false])('an open measure is unlocked in the person’s space, with an e-mail or without (%s)', (hasEmail) => {
  const open = { id: 'm1', status: 'TO_TAKE', mode: 'BY_ADVISOR', mayPass: true, hasEmail } as const
  render(<ExitMeasureCard beneficiaryId="b1" list="" measure={{ open, comparison: null, mayOpenFor: null }} />)
  expect(screen.getByRole('button', { name: 'Débloquer la mesure dans l’espace de la personne' })).toBeInTheDocument()
  expect(screen.queryByText(/carte à imprimer/) !== null).toBe(!hasEmail)
})
