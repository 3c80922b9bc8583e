import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { TestRunner } from '@/components/mobility-test/test-runner'
import { progress } from '@/lib/mobility-test/branching'
import { forgetEverything, waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { devicePlan } from '@/lib/mobility-test/device-plan'
import { publicQuestion, publicQuestionnaire } from '@/lib/mobility-test/public-question'
import { questionAt } from '@/lib/mobility-test/walk'
import { bank } from '@/tests/support/bank'

const push = vi.fn()
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))

const passage = { mode: 'prescripteur', adaptationConsent: false } as const
const file = publicQuestionnaire(bank, passage)
let queues = 0
let network: 'up' | 'down' | 'expired' | 'refused' = 'up'
let said: object = {}

const STATUSES = { up: 200, expired: 401, refused: 403 }

// Each test has a queue of its own, as each Test has.
function aScreen(answers: Record<string, string[]> = {}) {
  queues += 1
  const question = questionAt({ questionnaire: bank, passage, answers, elsewhere: new Set<string>() })
  if (!question) throw new Error('every question has an answer')
  return {
    question: publicQuestion(question),
    chosen: [],
    progress: progress(bank, passage, answers, question.id),
    previousId: null,
    nextSequence: 1,
    device: { queue: `queue-${queues}`, questionnaire: `/api/questionnaires/${queues}/prescripteur`, passage, plan: devicePlan(bank, passage, answers, answers), answers, resumeHref: '/utilisateurs/1/test' },
  }
}

const runner = (shown: ReturnType<typeof aScreen>) => (
  <TestRunner
    testId="0192-test"
    screen={shown}
    hrefs={{ questions: '/passation/1', review: '/passation/1/relecture', stop: '/passation/1/arreter' }}
    pause={
      <form action="/pause">
        <button type="submit">Pause</button>
      </form>
    }
  />
)

beforeEach(async () => {
  push.mockClear()
  network = 'up'
  said = {}
  await forgetEverything()
  window.history.replaceState(null, '', '/passation/1')
  window.scrollTo = vi.fn()
  vi.stubGlobal('fetch', vi.fn((address: string) => {
    if (address.includes('questionnaires')) return Promise.resolve(Response.json(file))
    if (network === 'down') return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(said, { status: STATUSES[network] }))
  }))
})

const title = () => screen.getByRole('heading', { level: 1 })
const first = bank.questions[0]
const second = bank.questions[1]

test('the next question comes from the device, its title has the focus, and « Retour » shows what was chosen', async () => {
  const user = userEvent.setup()
  const shown = aScreen()
  render(runner(shown))
  await user.click(screen.getAllByRole('checkbox')[0] as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Suivant' }))
  await waitFor(() => expect(title().textContent).toBe(second?.text))
  expect(title()).toHaveFocus()
  expect(window.location.search).toBe(`?question=${second?.id}`)
  expect(screen.getByText(/^1 réponse sur/)).toBeInTheDocument()
  await waitFor(async () => expect(await waitingIn(shown.device.queue)).toEqual([]))
  await user.click(screen.getByRole('link', { name: 'Retour' }))
  expect(title().textContent).toBe(first?.text)
  expect(screen.getAllByRole('checkbox')[0] as HTMLElement).toBeChecked()
})

test('by keyboard, Enter on a choice says « Suivant »: the answer is kept, not passed', async () => {
  network = 'down'
  const user = userEvent.setup()
  const shown = aScreen()
  render(runner(shown))
  const box = screen.getAllByRole<HTMLInputElement>('checkbox')[1]
  box?.focus()
  await user.keyboard(' {Enter}')
  await waitFor(() => expect(title().textContent).toBe(second?.text))
  expect(await waitingIn(shown.device.queue)).toMatchObject([{ question: first?.id, options: [box?.value] }])
})

test('without network and with nothing unsent, leaving stays on the question and says why', async () => {
  const user = userEvent.setup()
  render(runner(aScreen()))
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await user.click(screen.getByRole('link', { name: 'Arrêter ici' }))
  expect(screen.getByText(/Pas de réseau pour le moment/)).toBeInTheDocument()
  expect(push).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('without network it goes on, says that the answer is kept, and « Pause » waits for it to be sent', async () => {
  network = 'down'
  const user = userEvent.setup()
  const shown = aScreen()
  render(runner(shown))
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  await waitFor(() => expect(title().textContent).toBe(second?.text))
  expect(await screen.findByText('Enregistré sur ce téléphone, envoi dès que possible')).toBeInTheDocument()
  expect(await waitingIn(shown.device.queue)).toMatchObject([{ question: first?.id, options: [] }])
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(await screen.findByText(/Attendez le retour du réseau/)).toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'Arrêter ici' }))
  expect(push).not.toHaveBeenCalled()
  network = 'up'
  window.dispatchEvent(new Event('online'))
  await waitFor(async () => expect(await waitingIn(shown.device.queue)).toEqual([]))
})

test('an ended session keeps the answer and leads to signing in, then back to the Test', async () => {
  network = 'expired'
  const user = userEvent.setup()
  render(runner(aScreen()))
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  expect(await screen.findByRole('link', { name: 'Me reconnecter' })).toHaveAttribute('href', '/connexion?retour=%2Futilisateurs%2F1%2Ftest')
})

test('a second tab of this browser on the same Test is told in both, until one is left', async () => {
  const TOLD = 'Ce Test est ouvert aussi dans un autre onglet\u00a0: continuez dans un seul.'
  const shown = aScreen()
  const first = render(runner(shown))
  const other = render(runner(aScreen()))
  expect(screen.queryByText(TOLD, { normalizer: (text) => text })).toBeNull()
  const second = render(runner(shown))
  await waitFor(() => expect([first, second].map(({ container }) => container.textContent?.includes(TOLD))).toEqual([true, true]))
  const third = render(runner(shown))
  await waitFor(() => expect(third.container).toHaveTextContent('dans un autre onglet'))
  second.unmount()
  third.unmount()
  await waitFor(() => expect(first.container).not.toHaveTextContent('dans un autre onglet'))
  expect(other.container).not.toHaveTextContent('dans un autre onglet')
})

test('another device that has gone on meanwhile is told with one question, and not for ever', async () => {
  said = { shared: true }
  const user = userEvent.setup()
  render(runner(aScreen()))
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  expect(await screen.findByText(/ouvert aussi ailleurs/)).toBeInTheDocument()
  said = {}
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  await waitFor(() => expect(screen.queryByText(/ouvert aussi ailleurs/)).toBeNull())
})

test('a Test that a professional has taken over says that what was answered before is kept', async () => {
  network = 'refused'
  const user = userEvent.setup()
  render(runner(aScreen()))
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  expect(await screen.findByText(/Ce que vous avez répondu avant est gardé/)).toBeInTheDocument()
})

test('the notice lies along the foot of the screen with no answer below it, and what the keyboard reaches stops above it', async () => {
  network = 'down'
  const user = userEvent.setup()
  const { container } = render(runner(aScreen()))
  await user.click(screen.getByRole('button', { name: 'Passer' }))
  const notice = (await screen.findByText(/Enregistré sur ce téléphone/)).closest('[role=status]')
  expect(notice).toHaveClass('sticky', 'bottom-0', '-mx-4')
  expect(container.querySelector('article')?.className).toContain(':scroll-mb-48')
  // Its own place is after the answers: at the end of the page nothing is under it.
  expect(container.querySelector('form')?.compareDocumentPosition(notice as Element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('after the last question it waits for the network, then the review comes by itself', async () => {
  const user = userEvent.setup()
  const answers = Object.fromEntries(bank.questions.slice(0, -3).map(({ id }): [string, string[]] => [id, []]))
  render(runner(aScreen(answers)))
  network = 'down'
  const ended = () => screen.queryByRole('heading', { name: 'Vous avez répondu à toutes les questions' })
  for (let turn = 0; turn < 4 && !ended(); turn += 1) {
    const before = title().textContent
    await user.click(screen.getByRole('button', { name: 'Passer' }))
    await waitFor(() => expect(title().textContent).not.toBe(before))
  }
  expect(ended()).toBeInTheDocument()
  expect(push).not.toHaveBeenCalled()
  network = 'up'
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(push).toHaveBeenCalledWith('/passation/1/relecture'))
})

test('nothing chosen is said beside the answers; an answer that goes with no other unticks them', async () => {
  const user = userEvent.setup()
  const several = bank.questions.find(({ type, options }) => type === 'multi' && options.some(({ exclusive }) => exclusive))
  const before = Object.fromEntries(bank.questions.slice(0, bank.questions.indexOf(several ?? bank.questions[0]!)).map(({ id }): [string, string[]] => [id, []]))
  render(runner(aScreen(before)))
  expect(title().textContent).toBe(several?.text)
  await user.click(screen.getByRole('button', { name: 'Suivant' }))
  expect(screen.getByText('Choisissez une réponse, ou « Passer ».')).toBeInTheDocument()
  const box = (exclusive: boolean) => screen.getAllByRole('checkbox')[several?.options.findIndex((option) => (option.exclusive ?? false) === exclusive) ?? 0] as HTMLElement
  await user.click(box(false))
  await user.click(box(true))
  expect(box(false)).not.toBeChecked()
})
