import { listen } from '@/components/shell/listen'
import type { News } from '@/components/shell/news'

const NAME = 'wimoov-evenements'

/**
 * Of the tabs of a browser, one keeps the stream and tells the others: browsers open six connections to a site at most, and the server counts streams. When
 * it is closed, another takes over; so it does when its session has ended: somebody may have signed in again in another. Returns what ends it.
 */
export function leadOneTab(tell: (news: News) => void): () => void {
  const ending = new AbortController()
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => tell(data))
  const lead = () =>
    new Promise<void>((released) => {
      const stop = listen((news) => {
        tell(news)
        channel?.postMessage(news)
      }, released)
      ending.signal.addEventListener('abort', () => {
        stop()
        released()
      })
    })
  // A lock asks for a secure page; elsewhere, each tab listens for itself.
  if (channel && 'locks' in navigator) navigator.locks.request(NAME, { signal: ending.signal }, lead).catch(() => undefined)
  else void lead()
  return () => {
    ending.abort()
    channel?.close()
  }
}
