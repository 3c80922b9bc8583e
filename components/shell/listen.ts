import type { News } from '@/components/shell/news'
import { routes } from '@/lib/infra/routes'

const POLL_MS = 15_000
const TRY_AGAIN_MS = 60_000

/**
 * Listens to the server: a stream, which the browser opens again by itself; while there is none, a question every fifteen seconds. Ends with the session.
 * Returns what ends it.
 */
export function listen(tell: (news: News) => void): () => void {
  let source: EventSource | null = null
  let poll: ReturnType<typeof setInterval> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    source?.close()
    clearInterval(poll)
    clearTimeout(again)
    poll = undefined
  }
  const ask = async () => {
    if (document.visibilityState === 'hidden') return
    const answer = await fetch(routes.events, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.status === 401 || answer?.status === 403) return end()
    if (answer?.ok && poll) tell((await answer.json()) as News)
  }
  const stream = () => {
    source = new EventSource(routes.events)
    source.addEventListener('news', ({ data }) => {
      clearInterval(poll)
      poll = undefined
      tell(JSON.parse(String(data)) as News)
    })
    source.addEventListener('end', end)
    source.addEventListener('error', () => {
      poll ??= setInterval(() => void ask(), POLL_MS)
      // Closed for good when the server refuses: too many streams, or a session that has ended.
      if (source?.readyState !== EventSource.CLOSED) return
      clearTimeout(again)
      again = setTimeout(stream, TRY_AGAIN_MS)
      void ask()
    })
  }
  if ('EventSource' in window) stream()
  else poll = setInterval(() => void ask(), POLL_MS)
  return end
}
