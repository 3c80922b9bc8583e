import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { NextStep } from '@/components/mobility-test/next-step'
import type { OpenProposal } from '@/lib/appointment/open-proposals'

vi.mock('@/lib/mobility-test/actions', () => ({ startOwnTestAction: vi.fn() }))

const proposal: OpenProposal = {
  id: 'p1', title: 'Bilan mobilité', place: '1 rue de la Démonstration, 44000 Nantes', platform: 'Plateforme 44', timeZone: 'Indian/Reunion', moves: false,
  slots: ['2027-03-03T05:00:00Z', '2027-03-04T10:30:00Z', '2027-03-05T06:00:00Z'].map((startsAt, rank) => ({ id: `s${rank}`, startsAt: new Date(startsAt), endsAt: new Date(startsAt) })),
}
const test1 = { id: 't1', purpose: 'ENTRY', status: 'TO_TAKE', startedAt: null } as const
const card = (name: string) => within(screen.getByRole('heading', { name }).closest('section') as HTMLElement)

test('slots to choose come first, each said in the time of its place, with one button; the Test comes next', () => {
  render(<NextStep firstName="Lou" test={test1} steps={[]} proposals={[proposal]} />)
  const next = card('Ma prochaine étape')
  expect(next.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).toEqual([
    'mercredi 3 mars 2027 à 9 h 00 (heure de La Réunion)', 'jeudi 4 mars 2027 à 14 h 30 (heure de La Réunion)', 'vendredi 5 mars 2027 à 10 h 00 (heure de La Réunion)',
  ])
  expect(next.getByRole('link', { name: 'Choisir mon rendez-vous' })).toHaveAttribute('href', '/mon-espace/rendez-vous')
  expect(next.queryByRole('button')).toBeNull()
  expect(card('Et ensuite').getByRole('button', { name: 'Commencer le Test' })).toBeInTheDocument()
})

test('without any, the Test comes first; with neither, nothing is to do', () => {
  const { rerender } = render(<NextStep firstName="Lou" test={test1} steps={[]} proposals={[]} />)
  expect(card('Ma prochaine étape').getByRole('button', { name: 'Commencer le Test' })).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Et ensuite' })).toBeNull()
  rerender(<NextStep firstName="Lou" test={null} steps={[]} proposals={[]} />)
  expect(screen.getByText('Rien à faire pour le moment.')).toBeInTheDocument()
})

test('documents asked of the person: the big button leads to them, the result comes second', () => {
  const step = { code: 'PROVIDE_DOCUMENTS', owner: 'PERSON', since: null, day: null } as const
  const { rerender } = render(<NextStep firstName="Lou" test={{ ...test1, status: 'TAKEN' }} steps={[step]} proposals={[]} />)
  expect(card('Ma prochaine étape').getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Donner les documents demandés', '#pieces'], ['Voir mon résultat', '/mon-espace/resultats']])
  rerender(<NextStep firstName="Lou" test={{ ...test1, status: 'TAKEN' }} steps={[{ ...step, owner: 'PRESCRIBER' }]} proposals={[]} />)
  expect(screen.queryByRole('link', { name: 'Donner les documents demandés' })).toBeNull()
})

test('after a refusal nothing goes on as if nothing had been said: somebody will answer', () => {
  render(<NextStep firstName="Lou" test={test1} steps={[{ code: 'ANSWER', owner: 'WIMOOV', since: null, day: null }]} proposals={[proposal]} refused />)
  expect(screen.getByText(/Vous avez refusé l’accompagnement/)).toBeInTheDocument()
  expect(screen.queryByText(/Wimoov va répondre/)).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: 'Voir mon refus' })).toHaveAttribute('href', '/mon-espace/dossier#refus')
})
