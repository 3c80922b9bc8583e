import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Directory } from '@/components/organisation/directory'
import { parseDirectoryFilters } from '@/lib/organisation/directory-filters'

const platform = {
  id: '0190d000-0000-7000-8000-0000000000b1', name: 'Plateforme 44', email: 'plateforme@demo.test', phone: '+33240000001', addressLine: '1 rue de Démo', postalCode: '44000', communeName: 'Nantes', departements: ['44', '85'],
  people: [{ id: 'a1', firstName: 'Noa', lastName: 'Conseil', jobTitle: 'Conseiller mobilité', phone: '+33240000021', email: 'noa@demo.test' }],
}
const choices = { platforms: [{ id: platform.id, name: platform.name }], departements: [{ code: '44', label: '44 Loire-Atlantique' }] }
const show = (platforms: (typeof platform)[], params: Record<string, string> = {}) => render(<Directory platforms={platforms} choices={choices} filters={parseDirectoryFilters(params)} writerId={null} />)

test('a plateforme and its people, each to call or to write to', () => {
  show([platform], { plateforme: platform.id, departement: '44', q: 'noa' })
  const card = within(screen.getByRole('heading', { name: 'Plateforme 44' }).closest('section')!)
  expect(card.getByText('1 rue de Démo, 44000 Nantes')).toBeVisible()
  expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['tel:+33240000001', 'mailto:plateforme@demo.test', 'tel:+33240000021', 'mailto:noa@demo.test'])
  expect(card.getByText('02 40 00 00 21')).toBeVisible()
  expect(screen.getByLabelText('Plateforme')).toHaveValue(platform.id)
  expect(screen.getByLabelText('Département')).toHaveValue('44')
  expect(screen.getByLabelText('Nom ou ville')).toHaveValue('noa')
})

test('nothing yet, and no result', () => {
  const { unmount } = show([])
  expect(screen.getByText('Aucune plateforme pour l’instant')).toBeVisible()
  unmount()
  show([], { q: 'xyz' })
  expect(screen.getByRole('link', { name: 'Effacer les filtres' })).toHaveAttribute('href', '/utilisateurs/professionnels')
})
