/**
 * How reading aloud ended. NO_VOICE: this browser has no French voice, or none at all. FAILED: it has one that did not speak, e.g. a
 * voice that comes by the network, without network.
 */
export type Spoken = 'ENDED' | 'STOPPED' | 'NO_VOICE' | 'FAILED'

const VOICES_MS = 1_500
// Some browsers neither begin nor complain: a voice that says nothing for so long does not work.
const SILENT_MS = 8_000
let turn = 0

/** Reads sentences with the browser's French voice, one after the other. `rate`: 1 is the normal speed. */
export async function speak(sentences: string[], rate: number): Promise<Spoken> {
  stopSpeaking()
  const mine = (turn += 1)
  if (typeof speechSynthesis === 'undefined') return 'NO_VOICE'
  const voices = await frenchVoices()
  if (mine !== turn) return 'STOPPED'
  const [first, onPhone] = [voices[0], voices.find(({ localService }) => localService)]
  if (!first) return 'NO_VOICE'
  let voice = navigator.onLine ? first : (onPhone ?? first)
  // Sentence by sentence: some browsers fall silent after fifteen seconds of one text.
  for (const sentence of sentences) {
    let ended = await spoken(sentence, voice, rate)
    // A voice that comes by the network may be cut off: one that is on the phone goes on.
    if (ended === 'FAILED' && mine === turn && onPhone && voice !== onPhone) ended = await spoken(sentence, (voice = onPhone), rate)
    if (mine !== turn) return 'STOPPED'
    if (ended !== 'ENDED') return ended
  }
  return 'ENDED'
}

/** Falls silent at once. */
export function stopSpeaking(): void {
  turn += 1
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}

function spoken(sentence: string, voice: SpeechSynthesisVoice, rate: number): Promise<Spoken> {
  const words = new SpeechSynthesisUtterance(sentence)
  words.voice = voice
  words.lang = voice.lang
  words.rate = rate
  const mine = turn
  return new Promise((done) => {
    const silent = setTimeout(() => {
      done('FAILED')
      if (mine === turn) speechSynthesis.cancel()
    }, SILENT_MS)
    const end = (how: Spoken) => {
      clearTimeout(silent)
      done(how)
    }
    words.onstart = () => clearTimeout(silent)
    words.onend = () => end('ENDED')
    words.onerror = ({ error }) => end(error === 'interrupted' || error === 'canceled' ? 'STOPPED' : 'FAILED')
    speechSynthesis.speak(words)
  })
}

// Browsers list their voices late: they are waited for a moment.
async function frenchVoices(): Promise<SpeechSynthesisVoice[]> {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((done) => {
      speechSynthesis.addEventListener('voiceschanged', done, { once: true })
      setTimeout(done, VOICES_MS)
    })
  }
  return speechSynthesis.getVoices().filter(({ lang }) => /^fr\b/i.test(lang.replace('_', '-')))
}
