import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OwnObjectionCard } from '@/components/my-space/own-objection-card'

vi.mock('@/lib/prescription/own-record-actions', () => ({ objectFromSpaceAction: vi.fn(), withdrawFromSpaceAction: vi.fn() }))

const objectedAt = new Date('2026-11-01T10:00:00Z')
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

test('one objects; while it waits it can only be taken back; once answered, and whatever the date, one can object again', () => {
  const { rerender } = render(<OwnObjectionCard objection={null} />)
  expect(buttons()).toEqual(['Je refuse l’accompagnement'])
  rerender(<OwnObjectionCard objection={{ objectedAt, undoableUntil: new Date('2026-11-08T10:00:00Z'), answer: null, answered: false }} />)
  expect(buttons()).toEqual(['Retirer mon refus'])
  expect(screen.getByText(/Quelqu’un va vous répondre/)).toBeInTheDocument()
  rerender(<OwnObjectionCard objection={{ objectedAt, undoableUntil: null, answer: 'Nous en reparlons en janvier.', answered: true }} />)
  expect(screen.getByText('Nous en reparlons en janvier.')).toBeInTheDocument()
  expect(buttons()).toEqual(['Je refuse l’accompagnement'])
})
