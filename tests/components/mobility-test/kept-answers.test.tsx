import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeptAnswers } from '@/components/mobility-test/kept-answers'
import { forgetEverything, keepAnswer, KEPT_MS, waitingIn } from '@/lib/mobility-test/device/answer-queue'

let here = '/mon-espace'
vi.mock('next/navigation', () => ({ usePathname: () => here }))

const QUEUE = 'queue-of-their-test'
const sent: string[] = []
let answer: () => Promise<Response> = () => Promise.resolve(Response.json({}))
const shown = () => render(<KeptAnswers queues={[{ testId: 't1', queue: QUEUE }]} />)
const keep = async (count: number) => {
  for (let one = 0; one < count; one += 1) await keepAnswer(QUEUE, `question-${one}`, ['a'], 1)
}

beforeEach(async () => {
  here = '/mon-espace'
  sent.length = 0
  answer = () => Promise.resolve(Response.json({}))
  await forgetEverything()
  vi.stubGlobal('fetch', vi.fn((address: string, init?: RequestInit) => {
    sent.push(`${address} ${(JSON.parse(String(init?.body)) as { answers: { questionId: string }[] }).answers.map(({ questionId }) => questionId).join()}`)
    return answer()
  }))
})
afterEach(() => vi.useRealTimers())

test('nothing is kept: nothing is said, nothing is asked', async () => {
  const { container } = shown()
  await waitFor(async () => expect(await waitingIn(QUEUE)).toEqual([]))
  expect(container).toHaveTextContent('')
  expect(sent).toEqual([])
})

test('answers that were kept are sent in order from any page, and it is said', async () => {
  await keep(3)
  shown()
  expect(await screen.findByText('3 réponses de votre Test étaient encore sur ce téléphone. Elles sont maintenant envoyées.')).toBeInTheDocument()
  expect(sent).toEqual(['/api/tests/t1/answers question-0,question-1,question-2'])
  expect(await waitingIn(QUEUE)).toEqual([])
})

test('without network they stay, it is said, and they leave when it is back', async () => {
  await keep(1)
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  shown()
  expect(await screen.findByText(/1 réponse de votre Test est encore sur ce téléphone\. Rien n’est perdu/)).toBeInTheDocument()
  answer = () => Promise.resolve(Response.json({}))
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText(/Elle est maintenant envoyée/)).toBeInTheDocument()
})

test.each([
  [{ finished: false }, /Continuez-le ici pour les envoyer/, 2],
  [{ finished: true }, /Votre Test est déjà terminé/, 0],
])('a paused Test keeps them and leads to it, a finished one has no use for them', async (body, sentence, left) => {
  await keep(2)
  answer = () => Promise.resolve(Response.json(body, { status: 409 }))
  shown()
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(await waitingIn(QUEUE)).toHaveLength(left)
  expect(screen.queryByRole('link', { name: 'Continuer le Test' }) !== null).toBe(left > 0)
})

test('after three days they are dropped, and it is said', async () => {
  await keep(2)
  vi.useFakeTimers({ now: Date.now() + KEPT_MS + 1, toFake: ['Date'] })
  shown()
  expect(await screen.findByText(/2 réponses attendaient sur ce téléphone depuis plus de trois jours/)).toBeInTheDocument()
  expect(sent).toEqual([])
})

test('the page of the questions sends by itself', async () => {
  here = '/mon-espace/test'
  await keep(1)
  shown()
  await new Promise((done) => setTimeout(done, 50))
  expect(sent).toEqual([])
})
