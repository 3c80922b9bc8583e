import type { News } from '@/components/shell/news'
import { scriptRoutes } from '@/lib/infra/script-routes'

const POLL_MS = 15_000
// A tab that nobody looks at may ask for others that somebody does look at: it goes on, four times slower.
const HIDDEN_POLL_MS = 60_000
const TRY_AGAIN_MS = 60_000

/**
 * Listens to the server: a stream, which the browser opens again by itself; while there is none, a question every fifteen seconds, every minute in a hidden
 * tab. Ends with the session, which `ended` says. Returns what ends it.
 */
export function listen(tell: (news: News) => void, ended: () => void = () => undefined): () => void {
  let source: EventSource | null = null
  let poll: ReturnType<typeof setInterval> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let askedAt = 0

  const end = () => {
    source?.close()
    clearInterval(poll)
    clearTimeout(again)
    poll = undefined
  }
  const endForGood = () => {
    end()
    ended()
  }
  const ask = async () => {
    askedAt = Date.now()
    const answer = await fetch(scriptRoutes.events, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.status === 401 || answer?.status === 403) return endForGood()
    // Cut in the middle, it is asked again at the next turn.
    const news = answer?.ok ? ((await answer.json().catch(() => null)) as News | null) : null
    if (news && poll) tell(news)
  }
  const askInTurn = () => {
    const pause = document.visibilityState === 'hidden' ? HIDDEN_POLL_MS : POLL_MS
    // Timers are a little early or late: half a turn is left to them.
    if (Date.now() - askedAt > pause - POLL_MS / 2) void ask()
  }
  const stream = () => {
    source = new EventSource(scriptRoutes.events)
    source.addEventListener('news', ({ data }) => {
      clearInterval(poll)
      poll = undefined
      tell(JSON.parse(String(data)) as News)
    })
    source.addEventListener('end', endForGood)
    source.addEventListener('error', () => {
      poll ??= setInterval(askInTurn, POLL_MS)
      // Closed for good when the server refuses: too many streams, or a session that has ended.
      if (source?.readyState !== EventSource.CLOSED) return
      clearTimeout(again)
      again = setTimeout(stream, TRY_AGAIN_MS)
      void ask()
    })
  }
  if ('EventSource' in window) stream()
  else poll = setInterval(askInTurn, POLL_MS)
  return end
}
