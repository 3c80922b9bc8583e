import { render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { AnswerForms } from '@/components/queue/answer-forms'
import { QueuePage } from '@/components/queue/queue-page'
import { parseQueueFilters } from '@/lib/prescription/queue-filters'

// The acts are tried against a real database; here, only what is offered.
vi.mock('@/lib/prescription/answer-actions', () => {
  const act = vi.fn()
  return { takePrescriptionAction: act, releasePrescriptionAction: act, assignPrescriptionAction: act, acceptPrescriptionAction: act, refusePrescriptionAction: act, askDocumentsAction: act, reopenPrescriptionAction: act, transferPrescriptionAction: act }
})

type Props = ComponentProps<typeof QueuePage>
type Line = NonNullable<Props['listed']>[number]
const line: Line = {
  id: 'p1', version: 1, objected: false, reference: 'W26-7K2QF4', beneficiaryId: 'b1', firstName: 'Zoé', lastName: 'Démo-Grèbe', communeName: 'Nantes', prescriber: 'Camille Démo', organisation: 'Mission locale', platform: 'Plateforme 44',
  status: 'SENT', sentAt: new Date('2026-11-10T09:00:00Z'), waitingSince: new Date('2026-11-10T09:00:00Z'), urgent: false, deadlineOn: null, outcome: 'TO_CHECK', missingDocuments: 0, advisor: null,
}
const page = (over: Partial<Props> = {}) =>
  render(<QueuePage filters={parseQueueFilters({})} counts={{ 'a-prendre': 1, miennes: 0, pieces: 3, toutes: 120, tests: 2 }} platforms={[{ id: 'n', name: 'Nantes' }]} listed={[line]} delegated={null} transferred={null} at={new Date('2026-11-20T08:00:00Z')} {...over} />)
const text = (container: HTMLElement) => container.textContent.replaceAll('\u00a0', ' ')

test('each list with its count; a demand says who, since when and what the rules said', () => {
  const { container } = page()
  expect(within(screen.getByRole('navigation', { name: 'Listes de demandes' })).getAllByRole('link').map((link) => link.textContent)).toEqual(['À prendre1', 'Les miennes0', 'En attente de pièces3', 'Toutes120', 'Tests délégués2', 'Transmises'])
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('À prendre')
  expect(text(container)).toMatch(/DÉMO-GRÈBE Zoé.*Attend depuis 9 jours.*À vérifier.*W26-7K2QF4 · Nantes · reçue le 10\/11\/2026 de Camille Démo \(Mission locale\).*Personne ne la suit encore/)
  expect(screen.getByRole('button', { name: /^Prendre en charge.*DÉMO-GRÈBE Zoé/ })).toBeInTheDocument()
  expect(screen.queryByRole('navigation', { name: 'Plateforme' })).toBeNull()
})

test('a demand that is followed is not taken again; urgency, deadline and documents are said in words', () => {
  const { container } = page({ listed: [{ ...line, advisor: 'Noa Démo', urgent: true, deadlineOn: new Date('2026-11-25T00:00:00Z'), missingDocuments: 2, waitingSince: new Date('2026-11-09T09:00:00Z') }], platforms: [{ id: 'n', name: 'Nantes' }, { id: 'r', name: 'Rennes' }] })
  expect(text(container)).toMatch(/Urgente.*Attend depuis 10 jours.*Plateforme 44.*Échéance le 25\/11\/2026.*Suivie par Noa Démo · 2 pièces manquantes/)
  expect(screen.queryByRole('button', { name: /Prendre en charge/ })).toBeNull()
  expect(screen.getByRole('navigation', { name: 'Plateforme' })).toBeInTheDocument()
})

test('pages only when there are several, with the exact count', () => {
  const { container } = page({ filters: parseQueueFilters({ vue: 'toutes', page: '2' }) })
  expect(text(container)).toContain('Page 2 sur 3, 120 demandes')
  expect(screen.getByRole('link', { name: 'Page précédente' })).toHaveAttribute('href', '/demandes?vue=toutes')
  expect(screen.getByRole('link', { name: 'Page suivante' })).toHaveAttribute('href', '/demandes?vue=toutes&page=3')
})

test('empty lists say so plainly', () => {
  expect(text(page({ listed: [] }).container)).toContain('Aucune demande à prendre')
  expect(text(page({ filters: parseQueueFilters({ vue: 'tests' }), listed: null, delegated: [] }).container)).toContain('Aucun Test délégué')
  expect(text(page({ filters: parseQueueFilters({ vue: 'transmises' }), listed: null, transferred: [] }).container)).toContain('Aucune demande transmise')
})

type Demand = ComponentProps<typeof AnswerForms>['prescription']
const noa = { id: 'a1', firstName: 'Noa', lastName: 'Démo' }
const charlie = { id: 'a2', firstName: 'Charlie', lastName: 'Démo' }
const demand = { id: 'p1', version: 3, status: 'SENT', advisor: null, beneficiary: { id: 'b1' }, platform: { name: 'Plateforme 44', memberships: [{ account: noa }, { account: charlie }] }, otherPlatforms: [{ id: 'r', name: 'Rennes' }] } as unknown as Demand
const forms = (over: Partial<Demand> = {}, mine = false) => render(<AnswerForms prescription={{ ...demand, ...over }} mine={mine} />)
const buttons = () => screen.getAllByRole('button', { hidden: true }).map(({ textContent }) => textContent)

test('an undecided demand: every answer, each field with an id of its own', () => {
  const { container } = forms()
  expect(buttons()).toEqual(['Prendre en charge', 'Confier', 'Accepter la demande', 'Demander ces pièces', 'Refuser la demande', 'Transmettre la demande'])
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(screen.getByLabelText('Raison du refus')).toHaveAttribute('aria-required', 'true')
})

test('who follows it: put back by whoever has it, handed to a colleague, taken after one who has left', () => {
  forms({ status: 'IN_REVIEW', advisor: noa }, true)
  expect(buttons()).toContain('Remettre dans la file')
  expect(buttons()).not.toContain('Prendre en charge')
  expect(within(screen.getByLabelText('Confier à')).getAllByRole('option').map(({ textContent }) => textContent)).not.toContain('Noa Démo')
})

test('an advisor who no longer works there leaves it free', () => {
  forms({ status: 'IN_REVIEW', advisor: { id: 'a9', firstName: 'Sam', lastName: 'Démo' } })
  expect(screen.getByText('Sam Démo suivait cette demande et ne travaille plus dans la plateforme.')).toBeInTheDocument()
  expect(buttons()).toContain('Prendre en charge')
})

test.each([
  ['REFUSED', ['Rouvrir la demande']],
  ['EXPIRED', ['Rouvrir la demande']],
  ['IN_PROGRESS', ['Confier']],
] as const)('%s offers %j', (status, offered) => {
  forms({ status, advisor: noa })
  expect(buttons()).toEqual(offered)
})

test('what is over leads to the fiche', () => {
  forms({ status: 'EXITED', advisor: noa })
  expect(screen.getByRole('link', { name: 'Ouvrir le parcours sur la fiche' })).toBeInTheDocument()
})
