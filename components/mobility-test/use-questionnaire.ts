import { useEffect, useState } from 'react'
import type { PublicQuestionnaire } from '@/lib/mobility-test/public-question'

// The file never changes: one page of the Test gives it to the next.
const asked = new Map<string, Promise<PublicQuestionnaire | null>>()

/** The questions of this passage, once they are there. */
export function useQuestionnaire(address: string): PublicQuestionnaire | null {
  const [file, setFile] = useState<PublicQuestionnaire | null>(null)
  useEffect(() => {
    let shown = true
    void questionnaireAt(address).then((read) => shown && setFile(read))
    return () => void (shown = false)
  }, [address])
  return file
}

/** Waits for them; null when they did not come: the next call asks again. */
export function questionnaireAt(address: string): Promise<PublicQuestionnaire | null> {
  const known = asked.get(address)
  if (known) return known
  const reading = fetch(address)
    .then(async (answer) => (answer.ok ? ((await answer.json()) as PublicQuestionnaire) : null))
    .catch(() => null)
  asked.set(address, reading)
  void reading.then((read) => {
    if (!read) asked.delete(address)
  })
  return reading
}
