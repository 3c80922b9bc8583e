import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { actorOfSession } from '@/lib/account/current-actor'
import { minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { log } from '@/lib/infra/log'
import { Refusal } from '@/lib/infra/refusal'
import { hearSignals } from '@/lib/infra/signals'
import { threadsVisibleTo } from '@/lib/messaging/policy'
import { liveCounts } from '@/lib/notification/live-counts'

// One stream a browser (its tabs share it): a few browsers and a margin. Beyond, a screen asks from time to time instead.
const MOST_OF_AN_ACCOUNT = 6
const MOST_OF_A_PROCESS = 2000
const HEARTBEAT_MS = 25_000
const SESSION_CHECK_MS = minutes(1)

type Open = Map<string, Set<() => void>>
const kept = globalThis as typeof globalThis & { wimoovStreams?: Open }
const open: Open = (kept.wimoovStreams ??= new Map())

/** What a stream tells: the counts, and which threads moved (null: any may have). Never what was written. */
export type News = { counts: { messages: number; notifications: number }; threads: string[] | null }

/** What there is to tell to a session now; null when it has ended. Reading it is no activity: a stream never extends a session (security.md §2.3). */
async function newsFor(sessionIdHash: string, threadIds: string[] | null): Promise<News | null> {
  const actor = await actorOfSession(sessionIdHash, { quietly: true })
  if (!actor || actor.lockedTestId || actor.testOnly) return null
  const [counts, threads] = await Promise.all([
    liveCounts(actor),
    threadIds && threadIds.length > 0 ? db.thread.findMany({ where: { AND: [threadsVisibleTo(actor), { id: { in: threadIds } }] }, select: { id: true } }) : [],
  ])
  return { counts, threads: threadIds && threads.map(({ id }) => id) }
}

/**
 * GET /api/events: tells an open screen what happens, within the second, for as long as its session lasts. Rights are asked again before each
 * telling. A first event comes at once, and after each loss of a connection: the screen then asks for what it missed.
 */
export function eventStream({ accountId, sessionIdHash }: Actor, aborted: AbortSignal): Response {
  const own = open.get(accountId) ?? new Set()
  const total = [...open.values()].reduce((sum, streams) => sum + streams.size, 0)
  if (own.size >= MOST_OF_AN_ACCOUNT || total >= MOST_OF_A_PROCESS) throw new Refusal('Trop d’écrans sont ouverts en même temps.', 'THROTTLED')
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      let ended = false
      // What was being asked when the stream ended is told to nobody.
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      const teller = tellerOf(sessionIdHash, (news) => {
        if (!news) send('event: end\ndata: {}\n\n')
        if (!news || (controller.desiredSize ?? 0) < -50) return end()
        send(`event: news\ndata: ${JSON.stringify(news)}\n\n`)
      })
      const heartbeat = setInterval(() => send(':\n\n'), HEARTBEAT_MS)
      const check = setInterval(() => teller([]), SESSION_CHECK_MS)
      const deafen = hearSignals((heard) => {
        if (!heard) teller(null)
        else if (heard.accountIds.includes(accountId)) teller(heard.threadId ? [heard.threadId] : [])
      })
      end = () => {
        end = () => undefined
        ended = true
        clearInterval(heartbeat)
        clearInterval(check)
        deafen()
        forget(accountId, stop)
        try {
          controller.close()
        } catch {
          // The browser has already gone.
        }
      }
      send('retry: 1000\n\n')
      teller(null)
    },
    cancel: () => end(),
  })
  const stop = () => end()
  open.set(accountId, own.add(stop))
  aborted.addEventListener('abort', stop, { once: true })
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } })
}

function forget(accountId: string, stop: () => void) {
  const own = open.get(accountId)
  own?.delete(stop)
  if (own?.size === 0) open.delete(accountId)
}

// One question at a time: what happens meanwhile is asked together in the next one.
function tellerOf(sessionIdHash: string, tell: (news: News | null) => void): (threadIds: string[] | null) => void {
  let waiting: Set<string> | 'ALL' | null = null
  let busy = false
  const turn = async () => {
    busy = true
    while (waiting) {
      const asked: string[] | null = waiting === 'ALL' ? null : [...waiting]
      waiting = null
      const news = await newsFor(sessionIdHash, asked).catch((error: unknown) => (log.warn({ err: error }, 'a stream could not be told'), undefined))
      if (news !== undefined) tell(news)
    }
    busy = false
  }
  return (threadIds) => {
    waiting = threadIds === null || waiting === 'ALL' ? 'ALL' : new Set([...(waiting ?? []), ...threadIds])
    if (!busy) void turn()
  }
}

/** The same question asked once, for a screen whose stream does not hold. */
export async function pollNews(actor: Actor): Promise<Response> {
  return Response.json({ counts: await liveCounts(actor), threads: null } satisfies News, { headers: { 'cache-control': 'no-store' } })
}

/** Ends every stream of the process, which is stopping: the screens come back to another. */
export function endEventStreams(): void {
  for (const streams of [...open.values()]) for (const stop of [...streams]) stop()
}
