import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ToDoCard } from '@/components/indicator/to-do-card'

const waiting = { beneficiaryId: 'b1', targetId: null, firstName: 'Lou', lastName: 'Démo', phone: '+33612345678', since: new Date('2026-11-20T10:00:00Z') }

test('nothing waits', () => {
  render(<ToDoCard toDo={{ items: [], total: 0 }} />)
  expect(screen.getByText('Rien ne vous attend. Tout est à jour.')).toBeVisible()
})

test('somebody to call: their name, their number, and the place of the fiche that says why', () => {
  render(<ToDoCard toDo={{ items: [{ ...waiting, reason: 'CALL_PERSON' }], total: 1 }} />)
  expect(screen.getByRole('link', { name: 'Appeler DÉMO Lou' })).toHaveAttribute('href', '/utilisateurs/b1#appels')
  expect(screen.getByRole('link', { name: /06/ })).toHaveAttribute('href', 'tel:+33612345678')
  expect(screen.getByRole('listitem')).toHaveTextContent('depuis le 20/11/2026')
})

test('each thing leads to where it is done, the number is nobody’s business otherwise, and what is not shown is counted', () => {
  render(<ToDoCard toDo={{ items: [{ ...waiting, reason: 'TAKE_PRESCRIPTION', targetId: 'p1' }, { ...waiting, reason: 'VALIDATE_ASSESSMENT' }, { ...waiting, reason: 'CHOOSE_TEST' }], total: 30 }} />)
  expect(screen.getAllByRole('link', { name: 'DÉMO Lou' }).map((link) => link.getAttribute('href'))).toEqual(['/demandes/p1', '/utilisateurs/b1/bilan', '/utilisateurs/b1'])
  expect(screen.queryByRole('link', { name: /06/ })).toBeNull()
  expect(screen.getByText(/Les 3 attentes les plus longues sont ici, sur 30/)).toBeVisible()
})
