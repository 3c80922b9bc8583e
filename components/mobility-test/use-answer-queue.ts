import { useCallback, useEffect, useRef, useState } from 'react'
import { keepAnswer, onQueueChange, takeDropped, waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { sendAnswers, type Sending } from '@/lib/mobility-test/device/send-answers'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/** The unsent answers of a Test on this device: keeps them, sends them, tries again later and when the network is back. `found`: the most that waited at once; `dropped`: those that had waited too long. */
export function useAnswerQueue({ queue, address, nextSequence }: { queue: string; address: string; nextSequence: number }) {
  const [unsent, setUnsent] = useState(0)
  const [found, setFound] = useState(0)
  const [outcome, setOutcome] = useState<Sending>('SENT')
  const [shared, setShared] = useState(false)
  const [dropped, setDropped] = useState(0)
  // How many times it was time to try again.
  const [round, setRound] = useState(0)
  const running = useRef<Promise<Sending> | null>(null)
  const retry = useRef<{ timer?: ReturnType<typeof setTimeout>; wait: number }>({ wait: FIRST_WAIT_MS })

  const send = useCallback(async (): Promise<Sending> => {
    // One at a time and in order; what is added meanwhile leaves after.
    while (running.current) await running.current
    clearTimeout(retry.current.timer)
    running.current = sendAnswers(queue, address)
      .then((sent) => {
        if (sent.shared) setShared(true)
        return sent.outcome
      })
      .catch((): Sending => 'LATER')
    const ended = await running.current
    running.current = null
    setOutcome(ended)
    if (ended !== 'LATER') retry.current.wait = FIRST_WAIT_MS
    else {
      retry.current.timer = setTimeout(() => setRound((before) => before + 1), retry.current.wait)
      retry.current.wait = Math.min(retry.current.wait * 2, LONGEST_WAIT_MS)
    }
    return ended
  }, [queue, address])

  useEffect(() => {
    const count = () =>
      void waitingIn(queue).then(({ length }) => {
        setUnsent(length)
        setFound((most) => Math.max(most, length))
      })
    const again = () => {
      if (document.visibilityState === 'visible') void send()
    }
    const stop = onQueueChange(count)
    const { current } = retry
    void takeDropped(queue).then((gone) => gone > 0 && setDropped(gone))
    count()
    again()
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      stop()
      clearTimeout(current.timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [queue, send])

  useEffect(() => {
    if (round > 0) void send()
  }, [round, send])

  const add = useCallback(
    async (question: string, options: string[]) => {
      // Told with one question, and again if the next answer comes late too.
      setShared(false)
      await keepAnswer(queue, question, options, nextSequence)
      void send()
    },
    [queue, nextSequence, send],
  )
  return { unsent, found, outcome, shared, dropped, add, send }
}
