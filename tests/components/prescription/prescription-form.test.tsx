import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { NewPrescription } from '@/components/prescription/new-prescription'
import type { FormState } from '@/lib/infra/form-state'
import { formValues } from '@/lib/infra/form-values'
import { TEST_CHOICE_LABELS } from '@/lib/prescription/vocabulary/test-choice'

const sent = vi.hoisted(() => ({ prescribe: vi.fn(), saveDraft: vi.fn() }))
vi.mock('@/lib/prescription/actions', () => ({ prescribeAction: sent.prescribe, saveDraftAction: sent.saveDraft }))
vi.mock('@/lib/prescription/document-actions', () => ({ removeDocumentAction: vi.fn() }))

const platform = (name: string, departement: string) => ({
  id: `plateforme-${departement}`,
  name,
  email: `${departement}@demo.test`,
  phone: '+33240000001',
  departements: [departement],
  documents: [],
  territory: { departements: [departement], communes: [] },
  hasRules: true,
  criteria: [],
  services: [],
  introduction: null,
  people: [{ firstName: 'Noa', lastName: `Conseil ${departement}`, jobTitle: 'Conseiller mobilité', phone: null, email: null }],
})

const page = (initialValues: FormState['values'] = {}) => (
  <NewPrescription
      lostPerson={false}
    initialValues={{ idempotencyKey: 'first-key', personKind: 'NEW', language: 'fr', referentKind: 'OWN_ORGANISATION', organisationId: 'structure', ...initialValues }}
    draft={null}
    drafts={[]}
    person={null}
    organisations={[{ id: 'structure', name: 'Mission locale' }]}
    platforms={[platform('Loire-Atlantique', '44'), platform('Ille-et-Vilaine', '35')]}
    documents={[]}
    today="2026-11-23"
    hotline="hotline@demo.test"
  />
)

const refuse = (errors: FormState['errors']) => async (state: FormState, form: FormData) => ({ status: 'refused', errors, values: formValues(form), attempt: state.attempt + 1 })
const field = (name: string) => screen.getByLabelText(name, { exact: true, selector: 'input:not([type=checkbox], [type=radio]), select, textarea' })

beforeEach(() => {
  sent.prescribe.mockReset()
  sent.saveDraft.mockReset()
  vi.stubGlobal('fetch', vi.fn(async (address: string) => Response.json(address.endsWith('44000') ? [{ inseeCode: '44109', name: 'Nantes' }] : [])))
})

test('five numbered sections, the guide’s three radios, then « Créer »', () => {
  render(page())
  for (const title of ['1. Personne', '2. Situation', '3. Mobilité', '4. Pièces et engagement', '5. Test Mobilité']) expect(screen.getByRole('group', { name: title })).toBeInTheDocument()
  const choices = within(screen.getByRole('radiogroup', { name: 'Test Mobilité' })).getAllByRole('radio')
  expect(choices.map((radio) => radio.closest('label')?.textContent)).toEqual(Object.values(TEST_CHOICE_LABELS).map((label) => expect.stringMatching(`^${label}`)))
  expect(choices.every((radio) => !(radio as HTMLInputElement).checked)).toBe(true)
  expect(screen.getByRole('button', { name: 'Créer' })).toBeInTheDocument()
})

test('what the person may read is said beside the comments', () => {
  render(page())
  expect(field('Autres commentaires sur la situation du bénéficiaire (facultatif)')).toHaveAccessibleDescription(/La personne peut lire ce texte\./)
})

test('after a refusal: a summary that has the focus, sentences beside fields, everything typed still there, the same key', async () => {
  sent.prescribe.mockImplementation(refuse({ lastName: ['Remplissez « Nom ».'], barriers: ['Cochez au moins une réponse.'] }))
  const user = userEvent.setup()
  render(page())
  await user.type(field('Prénom'), 'Zoé 😀')
  await user.click(screen.getByLabelText('RSA'))
  await user.click(screen.getByLabelText('Salaire'))
  await user.click(screen.getByLabelText(/^Faire passer le Test Mobilité ultérieurement/))
  await user.selectOptions(field('Permis'), 'NONE')
  await user.type(field('Autres commentaires sur la situation du bénéficiaire (facultatif)'), 'Deux lignes{Enter}ici')
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('Il y a 2 erreurs dans ce formulaire')
  expect(within(summary).getByRole('link', { name: 'Remplissez « Nom ».' })).toHaveAttribute('href', '#lastName')
  await waitFor(() => expect(summary.parentElement).toHaveFocus())
  expect(field('Nom')).toHaveAccessibleDescription('Remplissez « Nom ».')
  expect(field('Nom')).toBeInvalid()
  expect(field('Prénom')).toHaveValue('Zoé 😀')
  expect(screen.getByLabelText('RSA')).toBeChecked()
  expect(screen.getByLabelText('Salaire')).toBeChecked()
  expect(screen.getByLabelText('Prime d’activité')).not.toBeChecked()
  expect(screen.getByLabelText(/^Faire passer le Test Mobilité ultérieurement/)).toBeChecked()
  expect(field('Permis')).toHaveValue('NONE')
  expect(field('Autres commentaires sur la situation du bénéficiaire (facultatif)')).toHaveValue('Deux lignes\nici')
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  await waitFor(() => expect(sent.prescribe).toHaveBeenCalledTimes(2))
  expect(sent.prescribe.mock.calls.map(([, form]) => (form as FormData).get('idempotencyKey'))).toEqual(['first-key', 'first-key'])
})

test('two presses send the form once', async () => {
  const answers: (() => void)[] = []
  sent.prescribe.mockImplementation((state: FormState) => new Promise((resolve) => answers.push(() => resolve({ ...state, status: 'done' }))))
  const user = userEvent.setup()
  render(page())
  const create = screen.getByRole('button', { name: 'Créer' })
  await user.click(create)
  await waitFor(() => expect(create).toHaveAttribute('aria-disabled', 'true'))
  await user.click(create)
  expect(sent.prescribe).toHaveBeenCalledTimes(1)
  answers.forEach((answer) => answer())
})

test('the rail says what is missing, as one types', async () => {
  const user = userEvent.setup()
  render(page())
  const rail = screen.getByRole('navigation', { name: 'Sections du formulaire', hidden: true })
  const missing = (name: string) => within(rail).queryByRole('link', { name, hidden: true })
  expect(missing('Nom')).toHaveAttribute('href', '#lastName')
  expect(missing('Ma structure')).toBeNull()
  expect(missing('E-mail ou téléphone')).not.toBeNull()
  await user.type(field('Nom'), 'A')
  await user.type(field('Téléphone'), '06')
  await user.click(screen.getByLabelText('Pas de permis'))
  expect(missing('Nom')).toBeNull()
  expect(missing('E-mail ou téléphone')).toBeNull()
  expect(missing('Problématique(s) mobilité identifiée(s)')).toBeNull()
  expect(missing('Prénom')).not.toBeNull()
})

test('a postal code proposes its communes, the commune its plateforme, and who works there is shown', async () => {
  const user = userEvent.setup()
  render(page())
  expect(field('Commune')).toHaveAttribute('type', 'text')
  await user.type(field('Code postal'), '44000')
  await waitFor(() => expect(field('Commune')).toHaveValue('44109'))
  expect(field('Plateforme de mobilité')).toHaveValue('plateforme-44')
  expect(screen.getByText(/Noa Conseil 44/)).toBeInTheDocument()
  expect(screen.queryByText(/Noa Conseil 35/)).toBeNull()
})

test('a plateforme that somebody chose is never changed', async () => {
  const user = userEvent.setup()
  render(page())
  await user.selectOptions(field('Plateforme de mobilité'), 'plateforme-35')
  await user.type(field('Code postal'), '44000')
  await waitFor(() => expect(field('Commune')).toHaveValue('44109'))
  expect(field('Plateforme de mobilité')).toHaveValue('plateforme-35')
})

test('without an answer about communes, the name stays a text', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('no network'))))
  const user = userEvent.setup()
  render(page({ inseeCode: 'Rezé', postalCode: '44400' }))
  await user.type(field('Nom'), 'A')
  expect(field('Commune')).toHaveValue('Rezé')
})

test('the legal representative unfolds for somebody under 18', async () => {
  const user = userEvent.setup()
  render(page())
  const group = screen.getByText(/moins de 18 ans/).closest('details')
  expect(group).not.toHaveAttribute('open')
  await user.type(field('Date de naissance'), '24/11/2008')
  expect(group).toHaveAttribute('open')
})

test('keyboard: Tab reaches the first field, arrows choose, Enter sends', async () => {
  sent.prescribe.mockImplementation(refuse({}))
  const user = userEvent.setup()
  render(page())
  field('Nom').focus()
  await user.keyboard('Dupont')
  await user.tab()
  expect(field('Prénom')).toHaveFocus()
  screen.getByLabelText(/^Faire passer le Test Mobilité maintenant/).focus()
  await user.keyboard(' {ArrowDown}')
  expect(screen.getByLabelText(/^Faire passer le Test Mobilité ultérieurement/)).toBeChecked()
  field('Nom').focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(sent.prescribe).toHaveBeenCalledTimes(1))
  expect(Object.fromEntries(sent.prescribe.mock.calls[0]?.[1] as FormData)).toMatchObject({ lastName: 'Dupont', testChoice: 'LATER' })
})

test('« Enregistrer le brouillon » sends what was typed to the draft alone', async () => {
  sent.saveDraft.mockImplementation(async (state: FormState) => ({ ...state, status: 'refused', message: 'Pas maintenant.' }))
  const user = userEvent.setup()
  render(page())
  await user.type(field('Nom'), 'Dupont')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByText('Pas maintenant.')).toHaveRole('alert')
  expect((sent.saveDraft.mock.calls[0]?.[1] as FormData).get('lastName')).toBe('Dupont')
  expect(sent.prescribe).not.toHaveBeenCalled()
})
