import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ListPage } from '@/components/beneficiary/list-page'
import { UserResults } from '@/components/beneficiary/user-results'
import type { UserList, UserRow } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { listLinks } from '@/lib/beneficiary/list-links'

const row = (over: Partial<UserRow> = {}): UserRow => ({ id: 'p1', role: 'BENEFICIARY', email: 'lou@demo.test', firstName: 'Lou', lastName: 'Démo', access: 'INVITED', removed: false, ...over })
const listOf = (rows: UserRow[], over: Partial<UserList> = {}): UserList => ({ rows, total: rows.length, more: false, page: 1, pages: 1, cut: false, ...over })

function show(list: UserList, params: Record<string, string> = {}, role: 'prescriber' | 'hotline' = 'prescriber') {
  const filters = parseFilters(params)
  const links = listLinks(filters)
  const hotline = role === 'hotline'
  return render(
    <ListPage view={filters.vue} links={links} hasColleagues={!hotline} mayPrescribe={!hotline}>
      <UserResults list={list} filters={filters} links={links} types={hotline ? ['BENEFICIARY', 'ADVISOR'] : ['BENEFICIARY']} hasColleagues={!hotline} mayPrescribe={!hotline} mayRemove={hotline} />
    </ListPage>,
  )
}

test('the guide’s columns, in its order', () => {
  show(listOf([row()]))
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Adresse email', 'Type', 'Prénom', 'NOM', 'Activé', 'Supprimé', 'Actions'])
  const cells = screen.getAllByRole('row').at(-1)!
  expect(within(cells).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['lou@demo.test', 'Bénéficiaire', 'Lou', 'DÉMO', 'Invité', 'Non', 'Ouvrir DÉMO Lou'])
})

test('prénom, NOM and the action lead to the record, which knows the way back', () => {
  show(listOf([row()]), { q: 'démo', tri: 'email', page: '2' })
  for (const name of ['Lou', 'DÉMO', 'Ouvrir DÉMO Lou']) {
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', `/utilisateurs/p1?liste=${encodeURIComponent('q=d%C3%A9mo&tri=email&page=2')}`)
  }
})

test('the columns that give an order say which is on, and turn it round', () => {
  show(listOf([row()]), { tri: 'prenom', q: 'x' })
  expect(screen.getByRole('columnheader', { name: 'Prénom' })).toHaveAttribute('aria-sort', 'ascending')
  expect(screen.getByRole('columnheader', { name: 'NOM' })).toHaveAttribute('aria-sort', 'none')
  expect(screen.getByRole('link', { name: 'Prénom' })).toHaveAttribute('href', '/utilisateurs?q=x&tri=prenom&sens=decroissant')
  expect(screen.getByRole('link', { name: 'NOM' })).toHaveAttribute('href', '/utilisateurs?q=x')
})

test('a filter per column and the search box are one GET form that keeps view and order', () => {
  const { container } = show(listOf([row()]), { vue: 'structure', tri: 'email', nom: 'dé', active: 'invite', supprime: 'tous' })
  expect(screen.getByLabelText('Filtrer par NOM')).toHaveValue('dé')
  expect(screen.getByLabelText('Filtrer par Activé')).toHaveValue('invite')
  const form = container.querySelector('form')!
  expect(form).toHaveAttribute('action', '/utilisateurs')
  expect([...new FormData(form).entries()]).toEqual([['vue', 'structure'], ['tri', 'email'], ['q', ''], ['email', ''], ['type', ''], ['prenom', ''], ['nom', 'dé'], ['active', 'invite'], ['supprime', 'tous']])
})

test('chips take one filter away, or all', () => {
  show(listOf([row()]), { q: 'lou', type: 'beneficiaire', tri: 'email', page: '3' })
  const chips = within(screen.getByRole('list', { name: 'Filtres actifs' }))
  expect(chips.getByRole('link', { name: /Retirer le filtre Recherche\s: lou/ })).toHaveAttribute('href', '/utilisateurs?type=beneficiaire&tri=email')
  expect(chips.getByRole('link', { name: 'Effacer les filtres' })).toHaveAttribute('href', '/utilisateurs?tri=email')
})

test('nothing yet is not no result', () => {
  const { unmount } = show(listOf([]))
  expect(screen.getByText('Aucun bénéficiaire pour l’instant')).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Créer un bénéficiaire' })).toHaveLength(2)
  expect(screen.queryByText('Aucun résultat')).toBeNull()
  unmount()
  show(listOf([]), { q: 'xyz' })
  expect(screen.getByText('Aucun résultat')).toBeVisible()
  expect(screen.getByRole('link', { name: /Ma structure\s»/ })).toHaveAttribute('href', '/utilisateurs?vue=structure&q=xyz')
  expect(screen.getByLabelText('Rechercher une personne')).toHaveValue('xyz')
})

test('totals and pages', () => {
  const { unmount } = show(listOf([row()], { total: 128, page: 3, pages: 6 }), { q: 'd', page: '3' })
  expect(screen.getByText('128 personnes, page 3 sur 6')).toBeVisible()
  const pages = within(screen.getByRole('navigation', { name: 'Pages de la liste' }))
  expect(pages.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Page précédente', 'Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 6', 'Page suivante'])
  expect(pages.getByRole('link', { current: 'page' })).toHaveTextContent('3')
  expect(pages.getByRole('link', { name: 'Page suivante' })).toHaveAttribute('href', '/utilisateurs?q=d&page=4')
  unmount()
  show(listOf([row()], { total: 10_000, more: true, page: 400, pages: 400, cut: true }), {}, 'hotline')
  expect(screen.getByText(/Plus de 10\s000 personnes, page 400 sur 400/)).toBeVisible()
  expect(screen.getByText(/La liste s’arrête ici/)).toBeVisible()
})

test('the hotline removes and restores from the list; a professional leads to the account', () => {
  show(listOf([row(), row({ id: 'p2', firstName: 'Ana', removed: true }), row({ id: 'a1', role: 'ADVISOR', firstName: 'Noa', lastName: 'Conseil', email: 'noa@demo.test', access: 'ACTIVE' })]), { supprime: 'tous' }, 'hotline')
  expect(screen.getByRole('link', { name: 'Supprimer DÉMO Lou' })).toHaveAttribute('href', '/utilisateurs/p1/suppression?liste=supprime%3Dtous')
  expect(screen.getByRole('link', { name: 'Rétablir DÉMO Ana' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Écrire à CONSEIL Noa' })).toHaveAttribute('href', 'mailto:noa@demo.test')
  expect(screen.getByRole('link', { name: 'Ouvrir CONSEIL Noa' })).toHaveAttribute('href', '/administration/comptes/a1')
  expect(screen.queryByRole('navigation', { name: 'Personnes affichées' })).toBeNull()
})
