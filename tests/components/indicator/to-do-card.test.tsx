import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ToDoCard } from '@/components/indicator/to-do-card'

const waiting = { beneficiaryId: 'b1', targetId: null, firstName: 'Lou', lastName: 'Démo', phone: '+33612345678', since: new Date('2026-11-20T10:00:00Z') }

const alone = { page: 1, pages: 1 }

test('nothing waits', () => {
  render(<ToDoCard toDo={{ items: [], total: 0, ...alone }} />)
  expect(screen.getByText('Rien ne vous attend. Tout est à jour.')).toBeVisible()
})

test('somebody to call: their name, their number, and the place of the fiche that says why', () => {
  render(<ToDoCard toDo={{ items: [{ ...waiting, reason: 'CALL_PERSON' }], total: 1, ...alone }} />)
  expect(screen.getByRole('link', { name: 'Appeler DÉMO Lou' })).toHaveAttribute('href', '/utilisateurs/b1#appels')
  expect(screen.getByRole('link', { name: /06/ })).toHaveAttribute('href', 'tel:+33612345678')
  expect(screen.getByRole('listitem')).toHaveTextContent('depuis le 20/11/2026')
})

test('each thing leads to where it is done, the number is nobody’s business otherwise, and the pages lead to what is not shown', () => {
  render(<ToDoCard toDo={{ items: [{ ...waiting, reason: 'TAKE_PRESCRIPTION', targetId: 'p1' }, { ...waiting, reason: 'VALIDATE_ASSESSMENT' }, { ...waiting, reason: 'CHOOSE_TEST' }], total: 30, page: 2, pages: 3 }} />)
  expect(screen.getAllByRole('link', { name: 'DÉMO Lou' }).map((link) => link.getAttribute('href'))).toEqual(['/demandes/p1', '/utilisateurs/b1/bilan', '/utilisateurs/b1'])
  expect(screen.queryByRole('link', { name: /06/ })).toBeNull()
  const pages = screen.getByRole('navigation', { name: 'Pages des attentes' })
  expect(pages).toHaveTextContent('Page 2 sur 3 · 30 attentes')
  expect(within(pages).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Précédentes', '/accueil'], ['Suivantes', '/accueil?page=3']])
})
