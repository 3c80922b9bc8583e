import { render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { Timeline } from '@/components/beneficiary/timeline'

type Data = ComponentProps<typeof Timeline>['timeline']
const by = { firstName: 'Camille', lastName: 'Démo', role: 'PRESCRIBER' } as const
const line = (id: string, kind: string, more: Partial<Data['lines'][number]> = {}): Data['lines'][number] => ({ id, kind, happenedAt: new Date('2026-03-03T10:00:00Z'), author: by, texts: [], ...more })
const step: Data['steps'][number] = { code: 'PROVIDE_DOCUMENTS', owner: 'PRESCRIBER', since: new Date('2026-03-02T10:00:00Z'), day: { kind: 'EXPIRES', on: new Date('2026-04-01T10:00:00Z') }, name: 'Camille Démo', yours: true }
const show = (over: Partial<Data> = {}) => render(<Timeline timeline={{ stage: 'DOCUMENTS_REQUESTED', steps: [step], lines: [], full: false, ...over }} />)

test('at the top, the stage and what comes next: what, whose turn, since when, until when', () => {
  show()
  const card = screen.getByRole('heading', { level: 2, name: 'Suivi' }).closest('section')!
  expect(card).toHaveTextContent('Pièces demandées')
  const next = screen.getByRole('heading', { level: 3, name: 'Prochaine étape' }).parentElement!
  expect(next).toHaveTextContent('Fournir les pièces demandéesÀ vousCamille Démo · depuis le 02/03/2026 · Expire le 01/04/2026')
  expect(card.querySelectorAll('h3')[1]).toHaveTextContent('Historique')
  expect(card).toHaveTextContent('Rien encore')
})

test('two steps are two; nobody’s turn says nobody; a rendez-vous says its hour, a day its day', () => {
  const { container } = show({
    steps: [
      { code: 'ATTEND_APPOINTMENT', owner: 'PERSON', since: null, day: { kind: 'APPOINTMENT', on: new Date('2026-03-20T13:30:00Z') }, name: null, yours: false },
      { code: 'FOLLOW_UP', owner: 'WIMOOV', since: null, day: { kind: 'DUE', on: new Date('2026-09-05T00:00:00Z') }, name: null, yours: false },
      { code: 'NOTHING_LEFT', owner: 'NOBODY', since: null, day: null, name: null, yours: false },
    ],
  })
  expect(screen.getByRole('heading', { name: 'Prochaines étapes' })).toBeVisible()
  expect(container).toHaveTextContent(/La personne · Rendez-vous le vendredi 20 mars 2026 à 14\sh\s30/)
  expect(container).toHaveTextContent('Wimoov · Prévu le 05/09/2026')
  expect(container).not.toHaveTextContent('À vous')
})

test('what happened, month by month in ordered lists, with its author and its words; a raw code never shows', () => {
  show({
    lines: [
      line('4', 'PRESCRIPTION_REFUSED', { texts: [{ label: 'Raison', text: 'Hors territoire' }, { label: 'Autre piste', text: 'La plateforme\nvoisine' }] }),
      line('3', 'TEST_TAKEN', { author: { ...by, role: 'BENEFICIARY' } }),
      line('2', 'PRESCRIPTION_EXPIRED', { author: null, happenedAt: new Date('2026-02-28T23:30:00Z') }),
      line('1', 'GONE', { happenedAt: new Date('2026-02-28T10:00:00Z') }),
    ],
  })
  expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['mars 2026', 'février 2026'])
  const [march, february] = screen.getAllByRole('list').filter(({ tagName }) => tagName === 'OL')
  const lines = within(march!).getAllByRole('listitem')
  expect(lines[0]).toHaveTextContent(/Prescription refusée.*mardi 3 mars 2026.*par Camille Démo.*Raison : Hors territoire.*Autre piste : La plateforme voisine/)
  expect(lines[1]).toHaveTextContent('par la personne elle-même')
  // Half past midnight in Paris: the first of March.
  expect(lines[2]).toHaveTextContent(/dimanche 1er mars 2026/)
  expect(lines[2]).not.toHaveTextContent('par ')
  expect(february).toHaveTextContent('Autre événement')
  expect(document.body.textContent).not.toMatch(/GONE|TEST_TAKEN|undefined|null/)
})

test('a long history is folded, and says when it is not whole', () => {
  const many = Array.from({ length: 200 }, (_, index) => line(String(index), 'KEPT_OPEN'))
  show({ lines: many, full: true })
  expect(screen.getByText(/Voir plus/).closest('details')).not.toHaveAttribute('open')
  expect(screen.getByText(/Voir plus/)).toHaveTextContent('195 étapes plus anciennes')
  // On paper everything is unfolded already.
  expect(screen.getByText(/Voir plus/)).toHaveClass('no-print')
  expect(screen.getByText('Seules les 200 dernières étapes sont montrées.')).toBeVisible()
})
