import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { RulesForm } from '@/components/administration/rules-form'
import { criterionChoices } from '@/lib/administration/criterion-labels'
import type { ReadRules } from '@/lib/administration/platform-rules'
import type { FormState } from '@/lib/infra/form-state'

const send = vi.hoisted(() => vi.fn<(state: FormState, form: FormData) => Promise<FormState>>())
vi.mock('@/lib/administration/actions', () => ({ editRulesAction: send }))

const criterion = JSON.stringify({ id: 'c-1', sentence: 'Percevoir le RSA', anyOf: [{ kind: 'ANSWER', field: 'incomes', oneOf: ['RSA'] }], document: 'IDENTITY' })
const values: FormState['values'] = { brandName: 'Wimoov Démo', mailbox: 'demo@demo.test', departements: ['44'], communes: ['35238'], communeLabels: ['35238 Rennes (35000…)'], criteria: [criterion], openAt: '', expectedVersion: '3', 'document-IDENTITY': 'REQUIRED' }
const choices = { departements: [{ value: '44', label: '44 Loire-Atlantique' }, { value: '49', label: '49 Maine-et-Loire' }], criteria: criterionChoices(), documents: [{ value: 'IDENTITY', label: 'Pièce d’identité', months: null }], services: [{ value: 'WORKSHOP', label: 'Ateliers' }] }
const names = { departements: { '49': '49 Maine-et-Loire' }, communes: {}, documents: {}, services: {} }
const current: ReadRules = { version: 4, publishedAt: new Date('2026-11-23T10:00:00Z'), author: 'Andréa Démo', content: { brand: { name: 'La leur', introduction: null }, mailbox: 'x@demo.test', territory: { departements: ['49'], communes: [] }, criteria: [], documents: [], services: [] } }

const answer = (more: Partial<FormState>): FormState => ({ status: 'done', errors: {}, values, attempt: 1, ...more })
const show = (given = values) => render(<RulesForm platformId="p" values={given} choices={choices} names={names} current={current} passwordNeeded={false} />)
const sent = () => {
  const form = send.mock.lastCall?.[1]
  return Object.fromEntries([...new Set(form?.keys())].map((name) => [name, form?.getAll(name)]))
}

beforeEach(() => {
  send.mockReset()
  send.mockResolvedValue(answer({}))
})

test('shows the rules in words, and every button sends the whole form with its act', async () => {
  show()
  expect(screen.getByText('Percevoir le RSA')).toBeVisible()
  expect(screen.getByText(/Ressources\s: RSA/)).toBeVisible()
  expect(screen.getByLabelText('Rennes (35000…)')).toBeChecked()
  expect(screen.getByText(/Départements entiers\s: 44 Loire-Atlantique/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un critère' }))
  expect(sent()).toMatchObject({ act: ['add'], platformId: ['p'], expectedVersion: ['3'], brandName: ['Wimoov Démo'], communes: ['35238'], communeLabels: ['35238 Rennes (35000…)'], criteria: [criterion], 'document-IDENTITY': ['REQUIRED'] })
})

test('a criterion that is opened takes the focus, with its sentence, ages and answers', async () => {
  send.mockResolvedValue(answer({ values: { ...values, criteria: [], openAt: '0', criterionId: 'c-1', sentence: 'Percevoir le RSA', ageMin: ['18', '50'], ageMax: ['30', ''], answers: ['incomes:RSA'], document: 'IDENTITY', focus: 'sentence' } }))
  show()
  await userEvent.click(screen.getByRole('button', { name: /^Modifier/ }))
  expect(sent()).toMatchObject({ act: ['edit-0'] })
  const open = await screen.findByRole('group', { name: 'Modifier le critère' })
  expect(within(open).getByLabelText('Le critère en une phrase')).toHaveFocus()
  expect(within(open).getAllByLabelText('de').map((field) => (field as HTMLInputElement).value)).toEqual(['18', '50'])
  expect(within(open).getByLabelText('RSA')).toBeChecked()
  await userEvent.click(within(open).getByRole('button', { name: 'Garder ce critère' }))
  expect(sent()).toMatchObject({ act: ['keep'], openAt: ['0'], criterionId: ['c-1'], sentence: ['Percevoir le RSA'], ageMin: ['18', '50'], ageMax: ['30', ''], answers: ['incomes:RSA'], document: ['IDENTITY'] })
})

test('Enter closes the criterion being written and never publishes', async () => {
  show()
  await userEvent.type(screen.getByLabelText(/Nom pour les prescripteurs/), '{Enter}')
  expect(sent()).toMatchObject({ act: ['keep'] })
})

test('communes that are found can be ticked, and what was found is said', async () => {
  send.mockResolvedValue(answer({ values: { ...values, communeSearch: 'vannes', communesFound: ['56260 Vannes (56000)'], focus: 'communes', said: '1 commune trouvée. Cochez celles à ajouter.' } }))
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Chercher la commune' }))
  expect(await screen.findByText('1 commune trouvée. Cochez celles à ajouter.')).toBeVisible()
  await userEvent.click(screen.getByLabelText('Vannes (56000)'))
  await userEvent.click(screen.getByRole('button', { name: 'Publier la version 4' }))
  expect(sent()).toMatchObject({ act: ['publish'], communes: ['35238', '56260'] })
})

test('what a colleague published meanwhile is shown beside what was typed, and replacing it is a choice', async () => {
  send.mockResolvedValue(answer({ status: 'refused', code: 'CONFLICT', message: 'Rien n’est publié.' }))
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Publier la version 4' }))
  expect(await screen.findByText(/Version 4, publiée par Andréa Démo/)).toBeVisible()
  expect(screen.getByText('La leur')).toBeVisible()
  expect(screen.getByLabelText(/Nom pour les prescripteurs/)).toHaveValue('Wimoov Démo')
  expect(screen.queryByRole('button', { name: /^Publier la version/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Publier la mienne à la place de la version 4' }))
  expect(sent()).toMatchObject({ act: ['replace-4'], brandName: ['Wimoov Démo'] })
})

test('the password is asked when the ten minutes have passed, and errors stand beside their field', async () => {
  send.mockResolvedValue(answer({ status: 'refused', code: 'STEP_UP_REQUIRED', message: 'Saisissez votre mot de passe.' }))
  show()
  expect(screen.queryByLabelText('Votre mot de passe')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Publier la version 4' }))
  expect(await screen.findByLabelText('Votre mot de passe')).toBeVisible()
  send.mockResolvedValue(answer({ status: 'refused', code: 'INVALID', errors: { 'months-IDENTITY': ['Indiquez un nombre de mois.'] }, attempt: 2 }))
  await userEvent.click(screen.getByRole('button', { name: 'Publier la version 4' }))
  const link = await screen.findByRole('link', { name: 'Indiquez un nombre de mois.' })
  const months = screen.getByLabelText(/De moins de/)
  expect(months).toHaveAccessibleDescription('Indiquez un nombre de mois.')
  expect(link).toHaveAttribute('href', `#${months.id}`)
})
