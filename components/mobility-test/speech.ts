/** How reading aloud ended. NO_VOICE: this browser has no French voice, or none at all. */
export type Spoken = 'ENDED' | 'STOPPED' | 'NO_VOICE'

const VOICES_MS = 1_500
let turn = 0

/** Reads sentences with the browser's French voice, one after the other. `rate`: 1 is the normal speed. */
export async function speak(sentences: string[], rate: number): Promise<Spoken> {
  stopSpeaking()
  const mine = (turn += 1)
  if (typeof speechSynthesis === 'undefined') return 'NO_VOICE'
  const voice = await frenchVoice()
  if (mine !== turn) return 'STOPPED'
  if (!voice) return 'NO_VOICE'
  // Sentence by sentence: some browsers fall silent after fifteen seconds of one text.
  for (const sentence of sentences) {
    if (!(await spoken(sentence, voice, rate)) || mine !== turn) return mine === turn ? 'ENDED' : 'STOPPED'
  }
  return 'ENDED'
}

/** Falls silent at once. */
export function stopSpeaking(): void {
  turn += 1
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}

function spoken(sentence: string, voice: SpeechSynthesisVoice, rate: number): Promise<boolean> {
  const words = new SpeechSynthesisUtterance(sentence)
  words.voice = voice
  words.lang = voice.lang
  words.rate = rate
  return new Promise((done) => {
    words.onend = () => done(true)
    words.onerror = () => done(false)
    speechSynthesis.speak(words)
  })
}

// Browsers list their voices late: they are waited for a moment.
async function frenchVoice(): Promise<SpeechSynthesisVoice | null> {
  const french = () => speechSynthesis.getVoices().find(({ lang }) => /^fr\b/i.test(lang.replace('_', '-'))) ?? null
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((done) => {
      speechSynthesis.addEventListener('voiceschanged', done, { once: true })
      setTimeout(done, VOICES_MS)
    })
  }
  return french()
}
