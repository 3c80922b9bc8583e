import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReadAloud } from '@/components/mobility-test/read-aloud'
import { wordsToRead } from '@/lib/mobility-test/device/words-to-read'
import { publicQuestion } from '@/lib/mobility-test/public-question'
import { bank } from '@/tests/support/bank'

type Utterance = { text: string; voice: { name: string }; rate: number; onstart?: () => void; onend?: () => void; onerror?: (event: { error: string }) => void }
type Voice = { name: string; lang: string; localService: boolean }

const asked = bank.questions[0]
if (!asked) throw new Error('no question')
const question = publicQuestion(asked)
const recorded = publicQuestion({ ...asked, audio: '/audio/fr/une-question.mp3' })
const onPhone: Voice = { name: 'Amélie', lang: 'fr-FR', localService: true }
const byNetwork: Voice = { name: 'Google français', lang: 'fr_FR', localService: false }

let voices: Voice[] = []
let said: Utterance[] = []
/** What happens to each sentence; the last one lasts until something else is asked. */
let behave: (words: Utterance) => void = () => undefined
const cancel = vi.fn(() => said.at(-1)?.onerror?.({ error: 'canceled' }))

beforeEach(() => {
  voices = [byNetwork, onPhone]
  said = []
  behave = (words) => queueMicrotask(() => words.onend?.())
  cancel.mockClear()
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, addEventListener: vi.fn(), cancel, speak: (words: Utterance) => void (said.push(words), behave(words)) })
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(readonly text: string) {} })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const button = () => screen.getByRole('button')
const listen = () => userEvent.setup().click(button())
const reading = () => expect(button()).toHaveTextContent('Arrêter la lecture')
const quiet = () => waitFor(() => expect(button()).toHaveTextContent('Écouter la question'))

test('every sentence is read in order, then the button is ready again, without a word of excuse', async () => {
  render(<ReadAloud question={question} />)
  await listen()
  await quiet()
  expect(said.map(({ text }) => text)).toEqual(wordsToRead(question))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('without network, the voice that is on the phone reads', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<ReadAloud question={question} />)
  await listen()
  await quiet()
  expect(new Set(said.map(({ voice }) => voice.name))).toEqual(new Set(['Amélie']))
})

test('a voice that comes by the network and fails is replaced at the same sentence', async () => {
  behave = (words) => queueMicrotask(() => (words.voice.name === 'Amélie' ? words.onend?.() : words.onerror?.({ error: 'network' })))
  render(<ReadAloud question={question} />)
  await listen()
  await quiet()
  expect(said.map(({ text }) => text)).toEqual([wordsToRead(question)[0], ...wordsToRead(question)])
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('a voice that errs, and no other: it is said, and one may try again', async () => {
  voices = [byNetwork]
  behave = (words) => queueMicrotask(() => words.onerror?.({ error: 'synthesis-failed' }))
  render(<ReadAloud question={question} />)
  await listen()
  expect(await screen.findByText(/La lecture à voix haute ne marche pas pour le moment/)).toBeInTheDocument()
  await quiet()
  expect(said).toHaveLength(1)
  behave = (words) => queueMicrotask(() => words.onend?.())
  await listen()
  await quiet()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('no French voice is said too', async () => {
  voices = [{ name: 'Samantha', lang: 'en-US', localService: true }]
  render(<ReadAloud question={question} />)
  await listen()
  expect(await screen.findByText(/n’a pas de voix française/)).toBeInTheDocument()
})

test('stopping is no failure; another speed begins again at that speed', async () => {
  behave = (words) => words.onstart?.()
  const user = userEvent.setup()
  render(<ReadAloud question={question} />)
  await user.click(button())
  await waitFor(() => expect(said).toHaveLength(1))
  reading()
  await user.selectOptions(screen.getByLabelText('Vitesse'), 'Lente')
  await waitFor(() => expect(said.at(-1)?.rate).toBe(0.75))
  reading()
  await user.click(button())
  await quiet()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  // The speed is kept for the questions that follow.
  await user.selectOptions(screen.getByLabelText('Vitesse'), 'Normale')
})

test('interrupted by something else, the button is ready again', async () => {
  behave = (words) => queueMicrotask(() => words.onerror?.({ error: 'interrupted' }))
  render(<ReadAloud question={question} />)
  await listen()
  await quiet()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('a recording of the bank is played, at the chosen speed, and the browser’s voice stays silent', async () => {
  const user = userEvent.setup()
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue()
  const paused = vi.spyOn(HTMLMediaElement.prototype, 'paused', 'get').mockReturnValue(false)
  const { container } = render(<ReadAloud question={recorded} />)
  const audio = container.querySelector('audio')
  expect(audio).toHaveAttribute('src', '/audio/fr/une-question.mp3')
  await user.click(button())
  expect(play).toHaveBeenCalledTimes(1)
  reading()
  await user.selectOptions(screen.getByLabelText('Vitesse'), 'Rapide')
  expect(audio?.playbackRate).toBe(1.25)
  expect(play).toHaveBeenCalledTimes(1)
  await user.selectOptions(screen.getByLabelText('Vitesse'), 'Normale')
  paused.mockReturnValue(true)
  audio?.dispatchEvent(new Event('ended'))
  await quiet()
  expect(said).toEqual([])
})

test('a recording that does not come leaves the word to the browser’s voice', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new DOMException('no network', 'NotSupportedError'))
  render(<ReadAloud question={recorded} />)
  await listen()
  await quiet()
  expect(said.map(({ text }) => text)).toEqual(wordsToRead(recorded))
})

test('a recording that is stopped stays stopped', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new DOMException('stopped', 'AbortError'))
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue()
  render(<ReadAloud question={recorded} />)
  await listen()
  await quiet()
  expect(said).toEqual([])
})
