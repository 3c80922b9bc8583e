'use client'

import { Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { speak, type Spoken, stopSpeaking } from '@/components/mobility-test/speech'
import { buttonStyle } from '@/components/ui/button-style'
import { wordsToRead } from '@/lib/mobility-test/device/words-to-read'
import type { PublicQuestion } from '@/lib/mobility-test/public-question'

type ReadAloudProps = { question: Pick<PublicQuestion, 'text' | 'help' | 'stimulus' | 'options' | 'audio'> }

const SPEEDS = [
  ['0.75', 'Lente'],
  ['1', 'Normale'],
  ['1.25', 'Rapide'],
]
const PROBLEMS: Record<Spoken, string> = {
  ENDED: '',
  STOPPED: '',
  NO_VOICE: 'Cet appareil n’a pas de voix française. Vous pouvez en ajouter une dans ses réglages, ou demander à quelqu’un de lire avec vous.',
  FAILED: 'La lecture à voix haute ne marche pas pour le moment. Essayez encore une fois, ou demandez à quelqu’un de lire avec vous.',
}

// Kept from one question to the next, in memory.
let chosenSpeed = '1'

/** « Écouter »: a recording when the bank has one, else the browser's own voice; stops when the question changes. */
export function ReadAloud({ question }: ReadAloudProps) {
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState('')
  const [speed, setSpeed] = useState(chosenSpeed)
  const recording = useRef<HTMLAudioElement>(null)
  // Which reading is the last one asked for: what ends of an earlier one says nothing any more.
  const latest = useRef(0)
  useEffect(() => stopSpeaking, [])

  async function listen(rate = Number(speed)) {
    const mine = (latest.current += 1)
    setProblem('')
    setReading(true)
    const played = question.audio ? await play(recording.current, rate) : 'NO_VOICE'
    const ended = played === 'NO_VOICE' ? await speak(wordsToRead(question), rate) : played
    if (mine !== latest.current) return
    setReading(false)
    setProblem(PROBLEMS[ended])
  }

  function stop() {
    latest.current += 1
    stopSpeaking()
    recording.current?.pause()
    setReading(false)
  }

  function choose(value: string) {
    chosenSpeed = value
    setSpeed(value)
    if (!reading) return
    // A recording goes on at the other speed; the browser's voice only changes from a sentence to the next.
    if (recording.current && !recording.current.paused) return void (recording.current.playbackRate = Number(value))
    stop()
    void listen(Number(value))
  }

  return (
    <div className="no-print mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" onClick={() => (reading ? stop() : void listen())} className={buttonStyle('secondary', 'min-h-12')}>
          <Volume2 aria-hidden className="size-5" />
          {reading ? 'Arrêter la lecture' : 'Écouter la question'}
        </button>
        <label className="flex min-h-12 min-w-0 flex-wrap items-center gap-2 text-base">
          Vitesse
          <select value={speed} onChange={(event) => choose(event.target.value)} className="control min-h-12 w-auto max-w-full min-w-0">
            {SPEEDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {question.audio && <audio ref={recording} src={question.audio} preload="none" />}
      <p role="status" className="text-ink-soft mt-2 text-base empty:hidden">
        {problem}
      </p>
    </div>
  )
}

// A recording that does not come (no network) leaves the word to the browser's voice.
function play(audio: HTMLAudioElement | null, rate: number): Promise<Spoken> {
  if (!audio) return Promise.resolve('NO_VOICE')
  audio.playbackRate = rate
  audio.currentTime = 0
  return new Promise((done) => {
    audio.onended = () => done('ENDED')
    audio.onpause = () => audio.paused && !audio.ended && done('STOPPED')
    audio.onerror = () => done('NO_VOICE')
    audio.play().catch((cause: unknown) => done(cause instanceof DOMException && cause.name === 'AbortError' ? 'STOPPED' : 'NO_VOICE'))
  })
}
