import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ExitMeasureCard } from '@/components/assessment/exit-measure-card'

vi.mock('@/lib/assessment/actions', () => ({ openExitMeasureAction: vi.fn() }))
vi.mock('@/lib/mobility-test/actions', () => ({ unlockTestAction: vi.fn() }))

test.each([true, false])('an open measure is unlocked in the person’s space, with an e-mail or without (%s)', (hasEmail) => {
  const open = { id: 'm1', status: 'TO_TAKE', mode: 'BY_ADVISOR', mayPass: true, hasEmail } as const
  render(<ExitMeasureCard beneficiaryId="b1" list="" measure={{ open, comparison: null, themes: null, mayOpenFor: null }} />)
  expect(screen.getByRole('button', { name: 'Débloquer la mesure dans l’espace de la personne' })).toBeInTheDocument()
  expect(screen.queryByText(/carte à imprimer/) !== null).toBe(!hasEmail)
})

test('a prescriber reads how each theme moved, and no answer', () => {
  const at = new Date('2026-11-20T10:00:00Z')
  render(<ExitMeasureCard beneficiaryId="b1" list="" measure={{ open: null, comparison: null, themes: { before: at, after: at, lines: [{ theme: 'Se repérer', change: 'BETTER' }, { theme: 'Confiance', change: 'WORSE' }] }, mayOpenFor: null }} />)
  expect(screen.getByText('Se repérer').closest('div')).toHaveTextContent('Mieux')
  expect(screen.getByText('Confiance').closest('div')).toHaveTextContent('Moins bien')
  expect(screen.queryByText(/Avant, le|Après, le/)).toBeNull()
})
