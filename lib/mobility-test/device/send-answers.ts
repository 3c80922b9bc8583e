import { forgetQueue, forgetSent, putLast, type Waiting, waitingIn } from '@/lib/mobility-test/device/answer-queue'

/**
 * How sending ended. SENT: nothing waits. LATER: no network, or a server that restarts. SIGNED_OUT: sign in again, nothing is lost.
 * ELSEWHERE: the Test is paused, or goes on on another device. FINISHED: the Test is over, what was left is forgotten. REFUSED: not
 * this person's to answer any more.
 */
export type Sending = 'SENT' | 'LATER' | 'SIGNED_OUT' | 'ELSEWHERE' | 'FINISHED' | 'REFUSED'
export type Sent = { outcome: Sending; /** Another device writes in the same Test. */ shared: boolean }

type Said = { late?: { questionIds: string[]; lastSequence: number }; shared?: boolean; finished?: boolean } | null

const BATCH = 50
const PATIENCE_MS = 20_000

/** Sends what waits, in order, until nothing does. Sending the same twice changes nothing on the server. */
export async function sendAnswers(attempt: string, address: string, ask: typeof fetch = fetch): Promise<Sent> {
  let shared = false
  let size = BATCH
  for (;;) {
    const batch = (await waitingIn(attempt)).slice(0, size)
    if (batch.length === 0) return { outcome: 'SENT', shared }
    const answer = await put(address, batch, ask)
    const said = (await answer?.json().catch(() => null)) as Said
    if (answer?.ok) {
      if (said?.late ?? said?.shared) shared = true
      if (said?.late) {
        const late = said.late
        await forgetSent(attempt, batch.filter(({ question }) => !late.questionIds.includes(question)))
        await putLast(attempt, late.questionIds, late.lastSequence)
      } else await forgetSent(attempt, batch)
      continue
    }
    if (answer?.status === 400) {
      // One impossible answer must not hold the others back: they leave one by one, and that one alone goes.
      if (batch.length === 1) await forgetSent(attempt, batch)
      size = 1
      continue
    }
    return { outcome: await failed(attempt, answer?.status, said), shared }
  }
}

async function failed(attempt: string, status: number | undefined, said: Said): Promise<Sending> {
  switch (status) {
    case 401:
      return 'SIGNED_OUT'
    case 409:
      if (!said?.finished) return 'ELSEWHERE'
      await forgetQueue(attempt)
      return 'FINISHED'
    case 403:
    case 404:
      return 'REFUSED'
    default:
      return 'LATER'
  }
}

function put(address: string, batch: Waiting[], ask: typeof fetch): Promise<Response | null> {
  const answers = batch.map(({ question, options, sequence }) => ({ questionId: question, optionIds: options, sequence }))
  return ask(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ answers }), signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
}
