import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ColleagueResults } from '@/components/beneficiary/colleague-results'
import type { ShortCardList } from '@/lib/beneficiary/colleague-list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { listLinks } from '@/lib/beneficiary/list-links'

function show(list: Partial<ShortCardList>, params: Record<string, string> = {}) {
  const filters = parseFilters({ vue: 'structure', ...params })
  render(<ColleagueResults list={{ cards: [], total: 0, page: 1, pages: 1, cut: false, ...list }} filters={filters} links={listLinks(filters)} />)
}

test('a card says who, where they are and who follows them, and only leads to taking the follow-up over', () => {
  show({ cards: [{ id: 'p1', firstName: 'Ana', lastName: 'Collègue', stage: 'TEST_TO_CHOOSE', prescriber: 'Sacha Démo' }], total: 1 })
  expect(screen.getByRole('listitem')).toHaveTextContent('COLLÈGUE AnaTest à choisirQui suit cette personne : Sacha Démo')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/utilisateurs/p1/reprendre'])
})

test('somebody whom nobody follows any more can be taken over too', () => {
  show({ cards: [{ id: 'p1', firstName: 'Ana', lastName: 'Collègue', stage: 'SENT', prescriber: null }], total: 1 })
  expect(screen.getByRole('listitem')).toHaveTextContent('Qui suit cette personne : personne pour l’instant')
  expect(screen.getByRole('link')).toHaveAttribute('href', '/utilisateurs/p1/reprendre')
})

test('nobody yet, and no result', () => {
  show({})
  expect(screen.getByText('Personne pour l’instant')).toBeVisible()
  show({}, { q: 'xyz' })
  expect(screen.getByText('Aucun résultat')).toBeVisible()
})
