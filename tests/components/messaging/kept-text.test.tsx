import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ComposeForm } from '@/components/messaging/compose-form'
import { NewThreadForm } from '@/components/messaging/new-thread-form'
import { NoteForm } from '@/components/messaging/note-form'
import { OwnMessages } from '@/components/messaging/own-messages'
import { writeMessageAction, writeNoteAction } from '@/lib/messaging/actions'

vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: vi.fn() }) }))
// The acts of the page are the server's. A lost session leads to « Connexion »: the form is gone, and no answer comes to it.
vi.mock('@/lib/messaging/actions', () => ({ startOwnThreadAction: vi.fn(), startThreadAction: vi.fn(), writeMessageAction: vi.fn(), writeNoteAction: vi.fn() }))

const long = 'Un long message. '.repeat(200).trim()
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre message' })
const waiting = (accountId: string, place: string) => ({ accountId, place, values: {} })
const person = { id: 'lou', firstName: 'Lou', accountId: 'compte-lou', platforms: [{ id: 'nantes', name: 'Nantes' }, { id: 'rennes', name: 'Rennes' }] }

type Shown = { by?: string; thread?: string; typed?: string; lastSent?: string; answers?: { id: string; title: string; text: string }[] }
const form = ({ by = 'camille', thread: threadId = 'fil', typed = '', lastSent = '', answers = [] }: Shown = {}) => (
  <ComposeForm threadId={threadId} clientKey="cle" waits={waiting(by, threadId)} typed={typed} lastSent={lastSent} answers={answers} readers="Noa lit ce message." />
)
const thread = (shown?: Shown) => render(form(shown))
const aboutLou = (by = 'camille', place = 'new/lou') => <NewThreadForm clientKey="cle" typed={waiting(by, place)} person={person} recipients={[]} />

/** Types in a thread, and the page is gone without anything sent. */
async function typedAndLost(text = long, shown: Shown = {}) {
  const { unmount } = thread(shown)
  await userEvent.click(box())
  await userEvent.paste(text)
  unmount()
}

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a long message survives a lost session: found again in its own thread, counted', async () => {
  await typedAndLost()
  thread()
  expect(box()).toHaveValue(long)
  expect(screen.getByText(`${5000 - long.length} caractères restants`)).toBeInTheDocument()
})

test('nothing of it shows in another thread, and it goes with the sending', async () => {
  await typedAndLost()
  const other = thread({ thread: 'autre' })
  expect(box()).toHaveValue('')
  other.unmount()
  vi.mocked(writeMessageAction).mockResolvedValue({ status: 'done', errors: {}, values: { clientKey: 'suivante' }, attempt: 1 })
  const { unmount } = thread()
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }))
  await waitFor(() => expect(sessionStorage).toHaveLength(0))
  expect(box()).toHaveValue('')
  await userEvent.type(box(), 'La suite')
  unmount()
  thread()
  expect(box()).toHaveValue('La suite')
})

test('another person who signs in on the same screen sees nothing of it, and it is thrown away', async () => {
  await typedAndLost()
  const { unmount } = thread({ by: 'sam' })
  expect(box()).toHaveValue('')
  expect(sessionStorage).toHaveLength(0)
  unmount()
  thread()
  expect(box()).toHaveValue('')
})

test('forgotten after a day', async () => {
  await typedAndLost()
  vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000, toFake: ['Date'] })
  thread()
  expect(box()).toHaveValue('')
  expect(sessionStorage).toHaveLength(0)
})

test('emptied by hand, it does not come back', async () => {
  await typedAndLost()
  const { unmount } = thread()
  await userEvent.clear(box())
  unmount()
  thread()
  expect(box()).toHaveValue('')
  expect(sessionStorage).toHaveLength(0)
})

test('what is typed before scripts run is not written over, and is kept', async () => {
  await typedAndLost()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(form())
  box().value = 'Déjà autre chose'
  const { unmount } = render(form(), { container, hydrate: true })
  expect(box()).toHaveValue('Déjà autre chose')
  unmount()
  thread()
  expect(box()).toHaveValue('Déjà autre chose')
})

test('what this tab holds is later than what the server kept', async () => {
  const { unmount } = thread({ typed: 'Le début' })
  await userEvent.type(box(), ', et la suite')
  unmount()
  thread({ typed: 'Le début' })
  expect(box()).toHaveValue('Le début, et la suite')
})

test('sent, but the answer was lost: the words that stand in the thread do not come back to the box', async () => {
  await typedAndLost('Bonjour,\nvoici la suite.\n')
  thread({ lastSent: 'Bonjour,\nvoici la suite.' })
  expect(box()).toHaveValue('')
})

test('a ready answer put in the box is kept and counted like what is typed', async () => {
  const answers = [{ id: 'a', title: 'Premier contact', text: 'Bonjour Lou' }]
  const { unmount } = thread({ answers })
  await userEvent.click(screen.getByRole('button', { name: 'Insérer' }))
  expect(box()).toHaveValue('Bonjour Lou')
  expect(screen.getByText('4989 caractères restants')).toBeInTheDocument()
  unmount()
  thread({ answers })
  expect(box()).toHaveValue('Bonjour Lou')
})

test('a note opens with what was typed, and neither is offered for the other', async () => {
  const note = () => render(<NoteForm threadId="fil" clientKey="cle" waits={waiting('camille', 'fil/note')} typed="" lastSent="" />)
  const first = note()
  await userEvent.click(screen.getByText('Ajouter une note interne'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Note interne' }), 'Entre nous')
  first.unmount()
  const { unmount } = thread()
  expect(box()).toHaveValue('')
  unmount()
  const { container } = note()
  expect(screen.getByRole('textbox', { name: 'Note interne' })).toHaveValue('Entre nous')
  expect(container.querySelector('details')).toHaveAttribute('open')
  vi.mocked(writeNoteAction).mockResolvedValue({ status: 'done', errors: {}, values: { clientKey: 'suivante' }, attempt: 1 })
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la note' }))
  await waitFor(() => expect(sessionStorage).toHaveLength(0))
})

test('a new thread: its subject, its words and what was chosen; gone once the thread shows them', async () => {
  const { unmount } = render(aboutLou())
  await userEvent.type(screen.getByLabelText('Objet'), 'Le permis')
  await userEvent.type(box(), 'Bonjour à tous')
  await userEvent.click(screen.getByRole('checkbox'))
  await userEvent.selectOptions(screen.getByLabelText('Plateforme qui répond'), 'rennes')
  unmount()
  const again = render(aboutLou())
  expect(screen.getByLabelText('Objet')).toHaveValue('Le permis')
  expect(box()).toHaveValue('Bonjour à tous')
  expect(screen.getByRole('checkbox')).toBeChecked()
  expect(screen.getByLabelText('Plateforme qui répond')).toHaveValue('rennes')
  again.unmount()
  thread({ thread: 'nouveau-fil', lastSent: 'Bonjour à tous' }).unmount()
  render(aboutLou())
  expect(box()).toHaveValue('')
})

test('a recipient more: the text follows, and is offered to the first alone no longer', async () => {
  const { rerender, unmount } = render(aboutLou('camille', 'new/noa'))
  await userEvent.type(box(), 'Bonjour')
  rerender(aboutLou('camille', 'new/noa,sam'))
  unmount()
  const first = render(aboutLou('camille', 'new/noa'))
  expect(box()).toHaveValue('')
  first.unmount()
  render(aboutLou('camille', 'new/noa,sam'))
  expect(box()).toHaveValue('Bonjour')
})

test('the person’s own question is kept too', async () => {
  const own = () => render(<OwnMessages threads={[]} clientKey="cle" typed={waiting('lou', 'new')} mayStart />)
  const { unmount } = own()
  await userEvent.type(box(), 'Où en est ma demande ?')
  unmount()
  own()
  expect(box()).toHaveValue('Où en est ma demande ?')
})

test('a browser that keeps nothing: one writes all the same', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await typedAndLost('Bonjour')
  thread()
  expect(box()).toHaveValue('')
})
