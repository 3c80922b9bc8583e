import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { DocumentsField } from '@/components/prescription/documents-field'
import { PlatformCard, type Platform } from '@/components/prescription/platform-card'
import type { SentDocument } from '@/components/prescription/send-file'
import { UploadsProvider } from '@/components/prescription/uploads'
import { ActionForm } from '@/components/ui/action-form'
import type { FormState } from '@/lib/infra/form-state'

const { remove } = vi.hoisted(() => ({ remove: vi.fn() }))
vi.mock('@/lib/prescription/document-actions', () => ({ removeDocumentAction: remove }))

const IDENTITY = 'Pièce d’identité ou titre de séjour'
const ADDRESS = 'Justificatif de domicile'
const platform = {
  id: 'p44', name: 'Loire-Atlantique', email: '44@demo.test', phone: null, departements: ['44'], people: [],
  documents: [{ type: 'IDENTITY', required: true, monthsValid: null }, { type: 'ADDRESS_PROOF', required: true, monthsValid: 3 }, { type: 'INSURANCE', required: false, monthsValid: null }],
  territory: { departements: ['44'], communes: [] }, hasRules: true, criteria: [], services: [], introduction: null,
} satisfies Platform

/** The network, held in the hand: each sending waits for what the test says of it. */
const sendings: FakeRequest[] = []
class FakeRequest {
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  status = 0
  response: unknown = null
  onload?: () => void
  onerror?: () => void
  address = ''
  body?: File
  open = (_: string, address: string) => void (this.address = address)
  setRequestHeader = () => undefined
  send = (body: File) => {
    this.body = body
    sendings.push(this)
  }
  answer(status: number, response: unknown) {
    this.status = status
    this.response = response
    act(() => this.onload?.())
  }
}

beforeEach(() => {
  sendings.length = 0
  remove.mockReset()
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  vi.stubGlobal('fetch', vi.fn(async () => Response.json({ issuedOn: '2026-01-02T00:00:00.000Z', expiresOn: '2026-04-02T00:00:00.000Z' })))
})

const refuse = async (state: FormState): Promise<FormState> => ({ status: 'refused', errors: { 'piece-IDENTITY': ['Joignez la pièce.'] }, values: { platformId: 'p44', laterDocuments: ['ADDRESS_PROOF'] }, attempt: state.attempt + 1 })

const form = ({ platformId = 'p44', documents = [] as SentDocument[], action = refuse } = {}) => (
  <UploadsProvider draftId="draft" initial={documents}>
    <ActionForm action={action} initialValues={{ platformId }}>
      <input id="platformId" name="platformId" defaultValue={platformId} aria-label="Plateforme" />
      <DocumentsField platforms={[platform, { ...platform, id: 'p35', name: 'Ille-et-Vilaine', documents: [] }]} today="2026-11-23" />
      <button>Créer</button>
    </ActionForm>
  </UploadsProvider>
)

const fileOf = (name = 'scan.pdf', content = 'x') => new File([content], name, { type: 'application/pdf' })
const choose = (label: string, ...files: File[]) => fireEvent.change(screen.getByLabelText(`Joindre un fichier : ${label}`), { target: { files } })
const received = (more: Partial<SentDocument> = {}): SentDocument => ({ id: 'd1', type: 'ADDRESS_PROOF', size: 2_400_000, issuedOn: null, expiresOn: null, ...more })
const line = (label: string) => screen.getByText((_, node) => node?.tagName === 'P' && node.className.includes('font-bold') && Boolean(node.textContent?.startsWith(label))).closest('li') as HTMLElement

test('what to prepare is said with the plateforme, before the form is filled', () => {
  render(<PlatformCard platform={platform} />)
  expect(screen.getByText('Préparez ces pièces')).toBeInTheDocument()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([IDENTITY, `${ADDRESS}, de moins de 3\u00a0mois`, 'Attestation d’assurance du véhicule (facultatif)'])
})

test('the list follows the plateforme that is chosen', () => {
  render(form({ platformId: '' }))
  const choice = screen.getByLabelText('Plateforme')
  expect(screen.getByText(/Choisissez la plateforme/)).toBeInTheDocument()
  fireEvent.change(choice, { target: { value: 'p44' } })
  expect(line(IDENTITY)).toBeInTheDocument()
  fireEvent.change(choice, { target: { value: 'p35' } })
  expect(screen.getByText(/ne demande aucune pièce/)).toBeInTheDocument()
})

test('files leave one at a time, their progress is said, and what arrived answers the list', async () => {
  render(form())
  choose(ADDRESS, fileOf('page1.pdf'), fileOf('page2.pdf'))
  await waitFor(() => expect(sendings).toHaveLength(1))
  expect(sendings[0]?.address).toBe('/api/documents?draft=draft&type=ADDRESS_PROOF')
  act(() => sendings[0]?.upload.onprogress?.({ loaded: 1, total: 4 }))
  expect(screen.getByText(/page1\.pdf.*25/)).toBeInTheDocument()
  expect(screen.getByRole('progressbar', { name: 'Envoi de page1.pdf' })).toHaveValue(25)
  sendings[0]?.answer(200, received())
  await waitFor(() => expect(sendings).toHaveLength(2))
  sendings[1]?.answer(200, received({ id: 'd2' }))
  await waitFor(() => expect(within(line(ADDRESS)).getAllByRole('link')).toHaveLength(2))
  expect(within(line(ADDRESS)).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Fichier 1 reçu', 'Fichier 2 reçu'])
  expect(within(line(ADDRESS)).queryByRole('checkbox')).toBeNull()
  expect(within(line(IDENTITY)).getByRole('checkbox')).toBeInTheDocument()
})

test('a refusal is said with its sentence; « Réessayer » where the same file may pass, and it can be left out', async () => {
  render(form())
  choose(IDENTITY, fileOf('photo.heic'))
  await waitFor(() => expect(sendings).toHaveLength(1))
  sendings[0]?.answer(400, { code: 'INVALID', message: 'Cette photo est au format HEIC.' })
  expect(await screen.findByRole('alert')).toHaveTextContent('photo.heic : Cette photo est au format HEIC.')
  expect(screen.queryByRole('button', { name: /Réessayer/ }), 'it would be refused again').toBeNull()
  fireEvent.click(screen.getByRole('button', { name: `Ne pas joindre ce fichier\u00a0: ${IDENTITY}` }))
  choose(IDENTITY, fileOf())
  await waitFor(() => expect(sendings).toHaveLength(2))
  act(() => sendings[1]?.onerror?.())
  expect(await screen.findByRole('alert')).toHaveTextContent('La connexion a été perdue')
  fireEvent.click(screen.getByRole('button', { name: `Réessayer d’envoyer\u00a0: ${IDENTITY}` }))
  await waitFor(() => expect(sendings).toHaveLength(3))
  sendings[2]?.answer(503, { code: 'UNAVAILABLE', message: 'Trop de fichiers sont envoyés en ce moment.' })
  expect(await screen.findByRole('button', { name: `Réessayer d’envoyer\u00a0: ${IDENTITY}` })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: `Ne pas joindre ce fichier\u00a0: ${IDENTITY}` }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('an empty or too large file is refused before it leaves', async () => {
  render(form())
  choose(IDENTITY, fileOf('vide.pdf', ''))
  expect(await screen.findByRole('alert')).toHaveTextContent('vide')
  const large = fileOf('grand.pdf')
  Object.defineProperty(large, 'size', { value: 10_000_001 })
  choose(IDENTITY, large)
  await waitFor(() => expect(screen.getAllByRole('alert')[1]).toHaveTextContent('10 Mo'))
  expect(sendings).toHaveLength(0)
})

test('the form waits for a file that is leaving; what arrived outlives a refusal of the form', async () => {
  const user = userEvent.setup()
  const action = vi.fn(refuse)
  render(form({ action }))
  choose(ADDRESS, fileOf())
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  expect(action).not.toHaveBeenCalled()
  expect(await screen.findByText(/encore en cours d’envoi/)).toBeInTheDocument()
  await waitFor(() => expect(sendings).toHaveLength(1))
  sendings[0]?.answer(200, received())
  expect(await screen.findByText('Fichier reçu')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  expect(await screen.findByRole('link', { name: 'Joignez la pièce.' })).toHaveAttribute('href', '#piece-IDENTITY')
  expect(screen.getByText('Fichier reçu')).toBeInTheDocument()
  expect(within(line(IDENTITY)).getByRole('checkbox')).toHaveAccessibleDescription('Joignez la pièce.')
})

test('« Tout fournir plus tard » ticks what the plateforme cannot do without, and only that', async () => {
  const user = userEvent.setup()
  render(form())
  await user.click(screen.getByRole('button', { name: 'Tout fournir plus tard' }))
  expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, false])
})

test('the day of a document: one that is too old is told, not refused', async () => {
  const user = userEvent.setup()
  render(form({ documents: [received()] }))
  const day = screen.getByLabelText(/Date du document/)
  await user.type(day, '31/02/2026')
  await user.tab()
  expect(day).toHaveAccessibleDescription(/Indiquez une date qui existe/)
  await user.clear(day)
  await user.type(day, '02/01/2026')
  await user.tab()
  expect(await screen.findByText(/Ce justificatif a plus de 3/)).toHaveTextContent('la plateforme en demandera un plus récent.')
  expect(fetch).toHaveBeenCalledWith('/api/documents/d1', expect.objectContaining({ method: 'PATCH', body: '{"issuedOn":"02/01/2026"}' }))
})

test('« Créer » does not leave without a date that is refused: it is said, the field has the focus; a draft may leave', async () => {
  const user = userEvent.setup()
  const action = vi.fn(refuse)
  render(
    <UploadsProvider draftId="draft" initial={[received()]}>
      <ActionForm action={action} initialValues={{ platformId: 'p44' }}>
        <input id="platformId" name="platformId" defaultValue="p44" aria-label="Plateforme" />
        <DocumentsField platforms={[platform]} today="2026-11-23" />
        <button>Créer</button>
        <button data-draft="">Enregistrer le brouillon</button>
      </ActionForm>
    </UploadsProvider>,
  )
  const day = screen.getByLabelText(/Date du document/)
  await user.type(day, '01/01/2030{Enter}')
  expect(action).not.toHaveBeenCalled()
  expect(day).toHaveAccessibleDescription(/dans le futur/)
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  expect(action).not.toHaveBeenCalled()
  expect(screen.getByText(/la date d’un document n’est pas bonne/)).toBeInTheDocument()
  expect(day).toHaveFocus()
  expect(day).toHaveValue('01/01/2030')
  await user.clear(day)
  await user.type(day, '02/01/2026')
  await user.tab()
  await waitFor(() => expect(screen.queryByText(/la date d’un document n’est pas bonne/)).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Créer' }))
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
})

test('« Retirer » takes it off the list; a refusal is said', async () => {
  const user = userEvent.setup()
  remove.mockResolvedValueOnce({ status: 'refused', code: 'THROTTLED', message: 'Attendez.' }).mockResolvedValueOnce({ status: 'done' })
  render(form({ documents: [received()] }))
  await user.click(screen.getByRole('button', { name: `Retirer\u00a0: ${ADDRESS}` }))
  expect(await screen.findByText('Attendez.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: `Retirer\u00a0: ${ADDRESS}` }))
  await waitFor(() => expect(screen.queryByText('Fichier reçu')).toBeNull())
  expect(within(line(ADDRESS)).getByRole('checkbox')).toBeInTheDocument()
})
