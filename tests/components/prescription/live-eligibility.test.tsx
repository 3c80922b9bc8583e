import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import type { KnownPerson } from '@/components/prescription/known-person-card'
import { NewPrescription } from '@/components/prescription/new-prescription'
import type { FormState } from '@/lib/infra/form-state'
import { PLATFORMS } from '@/prisma/seed/personas'
import { PLATFORM_RULES } from '@/prisma/seed/platform-rules'

const { prescribe } = vi.hoisted(() => ({ prescribe: vi.fn() }))
vi.mock('@/lib/prescription/actions', () => ({ prescribeAction: prescribe, saveDraftAction: vi.fn() }))
vi.mock('@/lib/prescription/document-actions', () => ({ removeDocumentAction: vi.fn() }))

const COMMUNES: Record<string, { inseeCode: string; name: string }[]> = {
  '44000': [{ inseeCode: '44109', name: 'Nantes' }],
  '35000': [{ inseeCode: '35238', name: 'Rennes' }],
  '35600': [{ inseeCode: '35236', name: 'Redon' }],
  '75001': [{ inseeCode: '75056', name: 'Paris' }],
}
beforeEach(() => vi.stubGlobal('fetch', vi.fn(async (address: string) => Response.json(COMMUNES[address.slice(-5)] ?? []))))

const demo = (['nantes', 'rennes', 'reunion'] as const).map((name) => {
  const { territory, criteria, services, documents, brand } = PLATFORM_RULES[name]
  const { id, email, phone, departements } = PLATFORMS[name]
  return { id, name: brand.name, email, phone, departements: [...departements], hasRules: true, territory, criteria, services, documents, introduction: brand.introduction, people: [] }
})
const [nantes, rennes] = demo as [(typeof demo)[number], (typeof demo)[number]]

type Some = { values?: FormState['values']; person?: KnownPerson | null; platforms?: typeof demo }
const page = ({ values = {}, person = null, platforms = demo }: Some = {}) => (
  <NewPrescription
      lostPerson={false}
    initialValues={{ idempotencyKey: 'a-key', personKind: person ? 'KNOWN' : 'NEW', language: 'fr', referentKind: 'OWN_ORGANISATION', organisationId: 'structure', ...values }}
    draft={null}
    drafts={[]}
    person={person}
    organisations={[{ id: 'structure', name: 'Mission locale' }]}
    platforms={platforms}
    documents={[]}
    today="2026-11-23"
    hotline="hotline@demo.test"
  />
)
const field = (name: string) => screen.getByLabelText(name, { exact: true, selector: 'input:not([type=checkbox], [type=radio]), select, textarea' })
const panel = () => screen.getByRole('region', { name: 'Éligibilité' })
const said = () => within(panel()).getByRole('status').textContent
const rules = () => within(panel()).queryAllByRole('listitem').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))
const live = async (postalCode: string) => {
  await userEvent.clear(field('Code postal'))
  await userEvent.type(field('Code postal'), postalCode)
  await waitFor(() => expect(field('Commune')).toHaveValue(COMMUNES[postalCode]?.[0]?.inseeCode))
}

test('the rules of the plateforme answer as one types, and only a change of answer is announced', async () => {
  render(page())
  expect(said()).toBe('')
  expect(panel()).toHaveTextContent('Choisissez la plateforme')
  await live('44000')
  expect(said()).toBe('Éligibilité\u00a0: À vérifier')
  expect(rules()).toEqual([
    'Rempli : Habiter le territoire de la plateforme',
    'À vérifier : Être au RSA, avoir moins de 26 ans, chercher un emploi ou travailler dans l’insertionUne pièce peut le montrer : Attestation CAF ou MSA (RSA, AAH, prime d’activité…)',
    'À vérifier : Avoir un projet professionnel définiUne pièce peut le montrer : Fiche d’orientation signée',
  ])
  await userEvent.click(screen.getByLabelText('RSA'))
  expect(said()).toBe('Éligibilité\u00a0: À vérifier')
  expect(rules()[1]).toMatch(/^Rempli/)
  await userEvent.selectOptions(field('Projet'), 'TRAINING')
  expect(said()).toBe('Éligibilité\u00a0: Éligible')
  await userEvent.selectOptions(field('Projet'), 'UNKNOWN')
  expect(said()).toBe('Éligibilité\u00a0: À vérifier')
  await userEvent.selectOptions(field('Plateforme de mobilité'), rennes.id)
  expect(said()).toBe('Éligibilité\u00a0: Hors zone')
  expect(rules()[0]).toMatch(/^Non rempli/)
  expect(panel()).toHaveTextContent('c’est elle qui décide')
})

test('the same answer stays in sight of the rest of the form, and is not announced there', async () => {
  render(page({ values: { platformId: nantes.id } }))
  const again = screen.getAllByRole('region', { name: 'Éligibilité, à ce stade', hidden: true })
  expect(again.length).toBeGreaterThan(0)
  for (const summary of again) {
    expect(summary).toHaveTextContent('À vérifier')
    expect(within(summary).queryByRole('status', { hidden: true })).toBeNull()
  }
})

test('the name of a commune that is being typed is not out of the territory', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('no network'))))
  render(page({ values: { platformId: nantes.id } }))
  await userEvent.type(field('Commune'), 'Brest')
  expect(rules()[0]).toMatch(/^À vérifier/)
})

test('the birth date of a known person counts', async () => {
  const person = { ...KNOWN, birthDate: new Date('2005-01-01T00:00:00Z') }
  render(page({ person, values: { platformId: nantes.id } }))
  expect(rules()[1]).toMatch(/^Rempli/)
})
const KNOWN = { id: 'known', civility: null, lastName: 'Démo', firstName: 'Lou', birthDate: new Date('1980-01-01T00:00:00Z') } as KnownPerson

test('a plateforme that has published no rules says so, and judges nobody', async () => {
  const silent = { ...nantes, hasRules: false, territory: { departements: [], communes: [] }, criteria: [] }
  render(page({ platforms: [silent], values: { platformId: silent.id } }))
  expect(panel()).toHaveTextContent('n’a pas encore publié de règles')
  expect(said()).toBe('')
})

test('the plateforme that names the commune is proposed, not that of its département', async () => {
  render(page())
  await live('35600')
  expect(field('Plateforme de mobilité')).toHaveValue(nantes.id)
  await live('35000')
  expect(field('Plateforme de mobilité')).toHaveValue(rennes.id)
})

test('a choice out of the territory is kept and told, with the plateforme that serves; its button keeps the focus in place', async () => {
  render(page())
  await userEvent.selectOptions(field('Plateforme de mobilité'), rennes.id)
  await live('44000')
  expect(field('Plateforme de mobilité')).toHaveValue(rennes.id)
  expect(screen.getByText(/Cette commune est servie par/)).toHaveTextContent(nantes.name)
  await userEvent.click(screen.getByRole('button', { name: `Choisir ${nantes.name}` }))
  expect(field('Plateforme de mobilité')).toHaveValue(nantes.id)
  expect(field('Plateforme de mobilité')).toHaveFocus()
  expect(screen.queryByText(/Cette commune est servie par/)).toBeNull()
})

test('no plateforme for the commune: it is said, with whom to ask', async () => {
  render(page())
  await live('75001')
  expect(field('Plateforme de mobilité')).toHaveValue('')
  expect(screen.getByText(/Aucune plateforme de cette liste ne sert cette commune/)).toHaveTextContent('hotline')
  expect(screen.getByRole('link', { name: 'hotline@demo.test' })).toHaveAttribute('href', 'mailto:hotline@demo.test')
})

test('« Services souhaités »: those of the plateforme; a tick that it does not offer is put aside, said, not sent, and back', async () => {
  prescribe.mockImplementation(async (state: FormState) => ({ ...state, status: 'done' }))
  render(page({ values: { platformId: nantes.id } }))
  const offered = () => within(screen.getByRole('group', { name: /Services souhaités/ })).getAllByRole('checkbox').length
  expect(offered()).toBe(nantes.services.length)
  await userEvent.click(screen.getByLabelText(/^Location/))
  await userEvent.click(screen.getByLabelText(/^Atelier/))
  await userEvent.selectOptions(field('Plateforme de mobilité'), rennes.id)
  expect(offered()).toBe(rennes.services.length)
  expect(screen.getByText(/La plateforme choisie ne propose pas/)).toHaveTextContent(/: Location solidaire[^;]*\. Ce ne sera pas demandé/)
  await userEvent.selectOptions(field('Plateforme de mobilité'), nantes.id)
  expect(screen.getByLabelText(/^Location/)).toBeChecked()
  expect(screen.queryByText(/La plateforme choisie ne propose pas/)).toBeNull()
  await userEvent.selectOptions(field('Plateforme de mobilité'), rennes.id)
  await userEvent.click(screen.getByRole('button', { name: 'Créer' }))
  await waitFor(() => expect(prescribe).toHaveBeenCalled())
  expect((prescribe.mock.calls[0]?.[1] as FormData).getAll('wishedServices')).toEqual(['WORKSHOP'])
})

test('before the page is alive: the answer comes after « Créer », every service can be ticked', () => {
  const html = renderToString(page({ values: { platformId: rennes.id } }))
  expect(html).toContain('sera sur la page qui suit')
  expect(html).not.toContain('Éligibilité, à ce stade')
  expect(html).toContain('Seuls ceux que propose la plateforme choisie seront demandés.')
  expect(html).not.toMatch(/name="wishedServices"[^>]*disabled/)
})
