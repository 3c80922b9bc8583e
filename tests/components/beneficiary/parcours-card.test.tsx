import { render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { ParcoursCard } from '@/components/parcours/parcours-card'

// The acts are tried against a real database; here, only what is offered.
vi.mock('@/lib/prescription/parcours-actions', () => {
  const act = vi.fn()
  return { recordFirstContactAction: act, startServiceAction: act, finishServiceAction: act, recordSolutionAction: act, removeServiceAction: act, removeSolutionAction: act, suspendParcoursAction: act, resumeParcoursAction: act, exitParcoursAction: act, recordFollowUpAction: act }
})

type Parcours = ComponentProps<typeof ParcoursCard>['parcours'][number]
const parcours: Parcours = {
  id: '0190d000-0000-7000-8000-0000000000aa', reference: 'W26-7K2QF4', status: 'IN_PROGRESS', version: 4, sentAt: new Date('2026-03-02T10:00:00Z'), firstContactOn: new Date('2026-03-05T00:00:00Z'),
  platform: { name: 'Plateforme 44' }, advisor: { firstName: 'Noa', lastName: 'Démo' },
  services: [
    { id: 's1', service: 'WORKSHOP', startedOn: new Date('2026-03-06T00:00:00Z'), finishedOn: null, completed: null, mayTakeBack: true },
    { id: 's2', service: 'GONE', startedOn: new Date('2026-03-06T00:00:00Z'), finishedOn: new Date('2026-03-09T00:00:00Z'), completed: false, mayTakeBack: false },
  ],
  solutions: [{ id: 'o1', solution: 'LICENCE_B', obtainedOn: new Date('2026-03-10T00:00:00Z'), mayTakeBack: false }],
  exit: null, leads: true, formKey: '0190d000-0000-7000-8000-0000000000ff', today: '12/03/2026',
}
const show = (over: Partial<Parcours> = {}, done: string | null = null) => render(<ParcoursCard parcours={[{ ...parcours, ...over }]} done={done} />)
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('whoever leads it records in one line: a choice, today’s date, a button', () => {
  const { container } = show()
  expect(buttons()).toEqual(['Terminer\u00a0: Ateliers collectifs', 'Annuler cette saisie\u00a0: Ateliers collectifs', 'Ajouter', 'Ajouter', 'Suspendre le parcours', 'Enregistrer la sortie'])
  for (const date of screen.getAllByPlaceholderText('jj/mm/aaaa')) expect(date).toHaveValue('12/03/2026')
  // What is open is not started again; each field has its own label and id.
  expect(within(screen.getByLabelText('Service commencé')).queryByText('Ateliers collectifs')).toBeNull()
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(container.textContent).not.toMatch(/GONE|WORKSHOP|LICENCE_B|undefined/)
})

test('the exit asks its two fields; « Aucun gain » and « Ne sait pas » are offered', () => {
  show()
  expect(screen.getByLabelText('Situation professionnelle à la sortie')).toHaveAttribute('aria-required', 'true')
  const gains = screen.getByRole('group', { name: /Gain de mobilité/, hidden: true })
  for (const name of ['Aucun gain', 'Ne sait pas']) expect(within(gains).getByLabelText(name)).not.toBeChecked()
})

test('accepted: the first contact comes first', () => {
  show({ status: 'ACCEPTED', firstContactOn: null, services: [], solutions: [] })
  expect(buttons()).toEqual(['Noter le premier contact', 'Suspendre le parcours', 'Enregistrer la sortie'])
})

test('suspended: resume, end what is open, leave', () => {
  show({ status: 'SUSPENDED' })
  expect(buttons()).toEqual(['Reprendre le parcours', 'Terminer\u00a0: Ateliers collectifs', 'Annuler cette saisie\u00a0: Ateliers collectifs', 'Ajouter', 'Enregistrer la sortie'])
})

const exit: Parcours['exit'] = { exitedOn: new Date('2026-03-12T00:00:00Z'), professionalOutcome: 'TRAINING', mobilityGain: ['LICENCE'], followUpDueOn: new Date('2026-09-12T00:00:00Z'), followUpOn: null, followUpOutcome: null, followUpOpen: false }

test('over: the exit is read; the follow-up is recorded when its time comes', () => {
  const { container, unmount } = show({ status: 'EXITED', exit })
  expect(buttons()).toEqual([])
  expect(container).toHaveTextContent(/Formation.*A un permis qui lui sert.*Prévu le 12\/09\/2026/)
  unmount()
  show({ status: 'EXITED', exit: { ...exit, followUpOpen: true } })
  expect(buttons()).toEqual(['Noter le point'])
})

test('the prescriber reads the same without a form', () => {
  const { container } = show({ leads: false })
  expect(container.querySelector('form, button, input')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
  for (const text of ['Ateliers collectifs', 'Permis B obtenu', 'Premier contact le 05/03/2026', 'Plateforme 44, Noa Démo']) expect(container).toHaveTextContent(text)
})

test('says what was just done, and nothing of what the address makes up; no parcours, no card', () => {
  const { unmount } = show({}, 'solution')
  expect(screen.getByText('La solution est ajoutée.').closest('[role=status]')).toBeVisible()
  unmount()
  const made = show({}, 'constructor')
  expect(made.container.textContent).not.toMatch(/function|native/)
  made.unmount()
  expect(render(<ParcoursCard parcours={[]} done="solution" />).container).toBeEmptyDOMElement()
})
