import { render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { AssessmentForm } from '@/components/assessment/assessment-form'
import { BilanDownload } from '@/components/assessment/bilan-download'
import { ComparisonList } from '@/components/assessment/comparison-list'
import { HandUnlockCard } from '@/components/assessment/hand-unlock-card'
import { ResultState } from '@/components/assessment/result-state'
import { PlainResult } from '@/components/mobility-test/plain-result'

// The acts are tried against a real database; here, only what is offered.
vi.mock('@/lib/assessment/actions', () => ({ validateAssessmentAction: vi.fn(), unlockByHandAction: vi.fn(), withdrawUnlockAction: vi.fn() }))

const result: ComponentProps<typeof PlainResult>['result'] = {
  profileText: ['Vous avez déjà de bonnes bases.'], modalityText: 'Vous pouvez avancer en ligne.', strengths: ['Vous savez prendre le bus.'], priorities: ['Il reste une étape pour le permis.'],
  services: [{ id: 's', label: 'Vélo-école', text: 'Vous apprenez le vélo.' }], resources: [{ id: 'r', title: 'Lire un plan', minutes: 5, body: ['Cherchez où vous êtes.'] }],
}
const validation = { version: 2, reference: 'B26-7K2QF4', validatedAt: new Date('2026-03-12T10:00:00Z'), advisor: 'Noa Démo' }
const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent)

test('the person: strengths first, then what to work on, what opens, what may help, what comes next; a proposal promises nothing', () => {
  const { container } = render(<PlainResult result={result} />)
  expect(headings()).toEqual(['Vos points forts', 'Ce que vous pouvez travailler', 'Ce qui s’ouvre maintenant', 'Ce qui peut vous aider', 'La suite'])
  expect(container.textContent).toContain('Ce résultat est une proposition.')
  expect(container.textContent).toContain('Ce sont des idées.')
  expect(container.textContent).not.toMatch(/Bilan validé|Les services pour vous/)
})

test('once validated, it says by whom and when, and no longer that it is a proposal', () => {
  const { container } = render(<PlainResult result={result} validated={validation} />)
  expect(container.textContent).toContain('Bilan validé le 12/03/2026 par Noa Démo.')
  expect(headings()).toContain('Les services pour vous')
  expect(container.textContent).not.toMatch(/proposition|Ce sont des idées/)
})

test('professionals: a proposal is to be validated by who may; a bilan is downloaded', () => {
  const { rerender } = render(<ResultState view="PRESCRIBER" testId="t" validations={[]} />)
  expect(screen.getByText('Proposition, à valider par un conseiller')).toBeInTheDocument()
  expect(screen.queryByRole('link')).toBeNull()
  rerender(<ResultState view="ADVISOR" testId="t" validations={[]} assessmentHref="/bilan" />)
  expect(screen.getByRole('link')).toHaveTextContent('Valider le bilan')
  rerender(<ResultState view="PRESCRIBER" testId="t" validations={[validation]} />)
  expect(screen.getByText('Bilan validé le 12/03/2026 par Noa Démo')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Télécharger le bilan (PDF)' })).toHaveAttribute('href', '/api/tests/t/bilan')
  rerender(<ResultState view="ADVISOR" testId="t" validations={[validation]} />)
  expect(screen.getByRole('link', { name: 'Télécharger la version à donner (PDF)' })).toHaveAttribute('href', '/api/tests/t/bilan?aDonner=oui')
  expect(screen.getByRole('link', { name: 'Télécharger la version personnelle (PDF)' })).toHaveAttribute('href', '/api/tests/t/bilan')
})

test('the form opens with what holds, marks what the Test proposes, and asks why a bilan is validated again only when there is one', () => {
  const choices = { profiles: [{ value: 'a', label: 'Autonome', help: 'Proposé par le Test' }, { value: 'b', label: 'Renforcé' }], modalities: [{ value: 'm', label: 'Mixte' }], services: [{ value: 's', label: 'Vélo-école' }], resources: [{ value: 'r', label: 'Lire un plan' }] }
  const form: ComponentProps<typeof AssessmentForm>['form'] = { testId: 't', version: 0, formKey: 'k', choices, initial: { profile: 'b', modality: 'm', services: ['s'], resources: [], profileReason: 'Vu en entretien.' }, versions: [] }
  const { rerender } = render(<AssessmentForm form={form} />)
  expect(screen.getByLabelText('Renforcé')).toBeChecked()
  expect(screen.getByLabelText('Vélo-école')).toBeChecked()
  expect(screen.getByLabelText('Lire un plan')).not.toBeChecked()
  expect(screen.getByLabelText(/Pourquoi un autre profil/)).toHaveValue('Vu en entretien.')
  expect(screen.queryByLabelText(/Pourquoi valider à nouveau/)).toBeNull()
  rerender(<AssessmentForm form={{ ...form, version: 1 }} />)
  expect(screen.getByLabelText(/Pourquoi valider à nouveau/)).toHaveAttribute('aria-required', 'true')
})

test('before and after in words, for professionals and for the person; an answer that is missing is said', () => {
  const comparison: ComponentProps<typeof ComparisonList>['comparison'] = {
    before: new Date('2026-01-05T10:00:00Z'), after: new Date('2026-06-05T10:00:00Z'),
    lines: [{ questionId: 'q1', question: 'Prenez-vous le bus ?', before: 'Non', after: 'Oui', change: 'BETTER' }, { questionId: 'q2', question: 'Payer, c’est :', before: null, after: 'Facile', change: 'UNKNOWN' }],
  }
  const { rerender } = render(<ComparisonList comparison={comparison} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first).toHaveTextContent('Avant, le 05/01/2026NonAprès, le 05/06/2026OuiMieux')
  expect(second).toHaveTextContent('Pas de réponse')
  rerender(<ComparisonList comparison={comparison} plain />)
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('C’est mieux')
})

test('what was opened by hand: everybody reads who and why, only advisors open and take back', () => {
  const unlocks: ComponentProps<typeof HandUnlockCard>['unlocks'] = { services: [{ id: 'u', label: 'Vélo-école', by: 'Noa Démo', reason: 'Elle veut apprendre.', unlockedAt: new Date('2026-03-12T10:00:00Z') }], resources: [], opened: { services: [], resources: [] }, choices: null }
  const { container, rerender } = render(<HandUnlockCard beneficiaryId="b" unlocks={unlocks} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('Vélo-écoleElle veut apprendre.Noa Démo, le 12/03/2026')
  expect(screen.queryByRole('button')).toBeNull()
  rerender(<HandUnlockCard beneficiaryId="b" unlocks={{ ...unlocks, choices: [{ value: 'SERVICE:x', label: 'Service : X' }] }} />)
  expect(within(screen.getByRole('listitem')).getByRole('button', { name: 'Retirer : Vélo-école' })).toBeInTheDocument()
  rerender(<HandUnlockCard beneficiaryId="b" unlocks={{ ...unlocks, services: [] }} />)
  expect(container).toBeEmptyDOMElement()
})

test('the person reads until when their bilan serves, and once over that it has served and what to do', () => {
  const lastDay = new Date('2026-10-10T00:00:00Z')
  const { container, rerender } = render(<BilanDownload testId="t" serves={{ lastDay, over: false }} />)
  expect(container).toHaveTextContent('Il sert jusqu’au 10/10/2026')
  rerender(<BilanDownload testId="t" serves={{ lastDay, over: true }} />)
  expect(container).toHaveTextContent('Il a servi jusqu’au 10/10/2026')
  expect(container).not.toHaveTextContent(/Il sert|Il prouve /)
  expect(screen.getByRole('link', { name: 'Demandez à repasser le Test' })).toHaveAttribute('href', '/mon-espace/messages')
})

test('a priority and a service say why, folded, and what the person answered; not printed', () => {
  const told = { sentences: ['Cela vient de vos réponses sur « Permis ».'], answers: [{ question: 'Avez-vous le permis ?', answer: 'Non' }] }
  const { container, rerender } = render(<PlainResult result={result} why={{ priorities: { 'Il reste une étape pour le permis.': told }, services: { s: told } }} />)
  const [priority, service] = [...container.querySelectorAll('details.no-print')]
  expect(priority?.querySelector('summary')).toHaveTextContent('Pourquoi ? Il reste une étape pour le permis.')
  expect(service?.querySelector('summary')).toHaveTextContent('Pourquoi ? Vélo-école')
  expect(service).toHaveTextContent('Avez-vous le permis ?Non')
  rerender(<PlainResult result={result} />)
  expect(screen.queryByText(/Pourquoi/)).toBeNull()
})
