import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DocumentsCard } from '@/components/prescription/documents-card'
import { RequestedDocumentsCard } from '@/components/prescription/requested-documents-card'
import { documentChecklist } from '@/lib/prescription/document-checklist'
import type { PrescriptionDocuments } from '@/lib/prescription/record-documents'

vi.mock('@/lib/prescription/document-actions', () => ({ removeDocumentAction: vi.fn() }))
vi.mock('@/lib/prescription/own-record-actions', () => ({ keepOwnOpenAction: vi.fn() }))
const router = vi.hoisted(() => ({ refresh: vi.fn(), replace: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
const { sendFile } = vi.hoisted(() => ({ sendFile: vi.fn() }))
vi.mock('@/components/prescription/send-file', () => ({ sendFile }))

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const given = { id: 'd1', mediaType: 'application/pdf', size: 350_000, uploadedAt: day('2026-11-20'), issuedOn: null, expiresOn: null }

const prescription: PrescriptionDocuments = {
  id: 'p1', sentAt: day('2026-11-02'), platformName: 'Loire-Atlantique', waitsForDocuments: true, personUntil: null, askedOfOthers: false, allProvided: false, over: false,
  lines: documentChecklist({
    asked: [{ type: 'IDENTITY', required: true, monthsValid: null }, { type: 'ADDRESS_PROOF', required: true, monthsValid: 3 }, { type: 'INSURANCE', required: false, monthsValid: 12 }, { type: 'DRIVING_LICENCE', required: true, monthsValid: null }],
    later: ['DRIVING_LICENCE'],
    requested: [{ type: 'EMPLOYMENT_PROOF', providedAt: null }],
    documents: [{ ...given, type: 'ADDRESS_PROOF', issuedOn: day('2026-05-01'), expiresOn: day('2026-08-01') }, { ...given, id: 'd2', type: 'OTHER' }],
  }),
}
const show = (over: Partial<PrescriptionDocuments> = {}, mayRemove = true) => render(<DocumentsCard prescriptions={[{ ...prescription, ...over }]} today="2026-11-23" mayRemove={mayRemove} />)

test('each document with where it is: fournie, demandée, à fournir, plus tard, facultative', () => {
  show()
  const states = screen.getAllByRole('strong').map((name) => `${name.textContent} — ${name.nextElementSibling?.textContent}`)
  expect(states).toEqual([
    'Pièce d’identité ou titre de séjour — À fournir', 'Justificatif de domicile — Fournie', 'Attestation d’assurance du véhicule — Facultative', 'Permis de conduire — À fournir plus tard',
    'Contrat ou promesse d’embauche — Demandée par la plateforme', 'Autre pièce utile à la demande — Fournie',
  ])
})

test('a document that is too old is told; each can be downloaded, and removed after a second word', () => {
  show()
  expect(screen.getByText(/Ce justificatif a plus de 3/)).toHaveTextContent('la plateforme en demandera un plus récent')
  expect(screen.getByRole('link', { name: /^Télécharger.*Justificatif de domicile/ })).toHaveAttribute('href', '/api/documents/d1')
  expect(screen.getAllByText('Effacer ce fichier')).toHaveLength(2)
})

test('a plain form sends each, before any script', () => {
  show()
  const form = screen.getByLabelText(/Fichier.*Pièce d’identité/).closest('form')
  expect(form).toHaveAttribute('action', '/api/documents')
  expect(form).toHaveAttribute('enctype', 'multipart/form-data')
  expect(Object.fromEntries(new FormData(form as HTMLFormElement))).toMatchObject({ prescription: 'p1', type: 'IDENTITY' })
})

test('once a file has arrived, the page no longer says what was done before', async () => {
  sendFile.mockResolvedValue({})
  window.history.replaceState(null, '', '/utilisateurs/b1?liste=q%3Da&fait=gardee')
  show()
  // A photo leaves as soon as it is taken.
  const send = () => act(async () => fireEvent.change(screen.getByLabelText(/^Prendre en photo.*Pièce d’identité/), { target: { files: [new File(['x'], 'photo.jpg')] } }))
  await send()
  expect(router.replace).toHaveBeenCalledExactlyOnceWith('/utilisateurs/b1?liste=q%3Da', { scroll: false })
  window.history.replaceState(null, '', '/utilisateurs/b1')
  await send()
  expect(router.refresh).toHaveBeenCalledOnce()
  expect(router.replace).toHaveBeenCalledOnce()
})

test('nothing to send once it is over, nothing to remove for who may not', () => {
  show({ over: true }, false)
  expect(screen.queryByText('Envoyer le fichier')).toBeNull()
  expect(screen.queryByText('Effacer ce fichier')).toBeNull()
})

test('the person sees what Wimoov waits for, and only that; then that everything came; else nothing', () => {
  const { rerender, container } = render(<RequestedDocumentsCard prescriptions={[prescription]} />)
  const card = screen.getByRole('heading', { name: 'Pièces demandées' }).closest('section') as HTMLElement
  expect(within(card).getAllByRole('button', { name: 'Envoyer le fichier' })).toHaveLength(1)
  expect(within(card).getByText('Contrat ou promesse d’embauche')).toBeInTheDocument()
  expect(within(card).queryByText('Permis de conduire')).toBeNull()
  expect(within(card).queryByText('Retirer')).toBeNull()
  expect(within(card).queryByRole('button', { name: 'Garder ma demande ouverte' })).toBeNull()
  rerender(<RequestedDocumentsCard prescriptions={[{ ...prescription, personUntil: new Date('2026-12-31T10:00:00Z') }]} said="KEPT" />)
  expect(screen.getByText(/avant le jeudi 31 décembre 2026/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Garder ma demande ouverte' })).toBeInTheDocument()
  expect(screen.getByText('Votre demande reste ouverte jusqu’au jeudi 31 décembre 2026.')).toBeInTheDocument()
  rerender(<RequestedDocumentsCard prescriptions={[{ ...prescription, waitsForDocuments: false, allProvided: true }]} />)
  expect(screen.getByText(/toutes les pièces sont arrivées/)).toBeInTheDocument()
  rerender(<RequestedDocumentsCard prescriptions={[{ ...prescription, waitsForDocuments: false }]} />)
  expect(container).toBeEmptyDOMElement()
})

test('asked of whoever follows the person, they are folded, and nothing is expected of the person', () => {
  const { container } = render(<RequestedDocumentsCard prescriptions={[{ ...prescription, askedOfOthers: true }]} />)
  expect(container).toHaveTextContent('Vous n’avez rien à faire.')
  expect(container).not.toHaveTextContent('Wimoov a besoin de ces documents')
  expect(screen.getByRole('button', { name: 'Envoyer le fichier', hidden: true }).closest('details')).not.toHaveAttribute('open')
})
