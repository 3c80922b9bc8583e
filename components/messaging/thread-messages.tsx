'use client'

import { useEffect, useRef, useState } from 'react'
import { type MessageData, MessageItem, type ReaderData } from '@/components/messaging/message-item'
import { ReportForm } from '@/components/messaging/report-form'
import { useNews } from '@/components/shell/live'
import { routes } from '@/lib/infra/routes'

type ThreadMessagesProps = { threadId: string; lines: MessageData[]; readers: ReaderData[]; ownId: string; readUpTo: string; mayReport: boolean; /** False for a page of older messages: nothing is added to it. */ live: boolean }

/** The messages of a thread, alive: what comes is asked for after the last one known, once each, and told as read while it is looked at. */
export function ThreadMessages({ threadId, lines, readers, ownId, readUpTo, mayReport, live }: ThreadMessagesProps) {
  const { shown, now } = useComing({ threadId, lines, readers, readUpTo, live })
  const end = useRef<HTMLDivElement>(null)
  const many = useRef(lines.length > 4)
  useEffect(() => {
    if (many.current && location.hash === '' && live) end.current?.scrollIntoView?.({ block: 'end' })
  }, [live])
  const positions = readPositions(shown, now.filter(({ accountId }) => accountId !== ownId))
  return (
    <div role="log" aria-label="Messages" aria-live="polite" aria-relevant="additions">
      <ol className="space-y-4">
        {shown.map((message) => (
          <MessageItem key={message.id} message={message} readers={positions.get(message.id) ?? []}>
            {mayReport && !message.own && (message.reported ? <p className="text-ink-soft mt-2 text-sm">Vous avez signalé ce message.</p> : <ReportForm messageId={message.id} />)}
          </MessageItem>
        ))}
      </ol>
      <div ref={end} />
    </div>
  )
}

/** The message down to which each reader has read, among those that are shown. */
function readPositions(shown: MessageData[], readers: ReaderData[]): Map<string, ReaderData[]> {
  const positions = new Map<string, ReaderData[]>()
  for (const reader of readers) {
    const last = reader.lastReadAt ? shown.findLast(({ id }) => BigInt(id) <= BigInt(reader.lastReadMessageId)) : undefined
    // Their own message says by itself that they were there.
    if (last && last.author.id !== reader.accountId) positions.set(last.id, [...(positions.get(last.id) ?? []), reader])
  }
  return positions
}

const ASK_AGAIN_MS = 3000

type Coming = Pick<ThreadMessagesProps, 'threadId' | 'lines' | 'readers' | 'readUpTo' | 'live'>

function useComing({ threadId, lines, readers, readUpTo, live }: Coming) {
  const [came, setCame] = useState<MessageData[]>([])
  const [told, setTold] = useState<ReaderData[] | null>(null)
  const shown = merge(lines, came)
  const lastId = shown.at(-1)?.id ?? '0'
  const known = useRef({ lastId, read: readUpTo })
  const asking = useRef<'no' | 'yes' | 'again'>('no')
  useEffect(() => {
    known.current.lastId = lastId
  })

  const latest = useRef<{ ask: () => Promise<void>; tellRead: () => void }>({ ask: () => Promise.resolve(), tellRead: () => undefined })
  const tellRead = () => {
    const { lastId: last, read } = known.current
    if (!live || document.visibilityState === 'hidden' || BigInt(last) <= BigInt(read)) return
    known.current.read = last
    void fetch(routes.threadState(threadId), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lu: last }) }).catch(() => (known.current.read = read))
  }
  const ask = async () => {
    if (asking.current !== 'no') return void (asking.current = 'again')
    do {
      asking.current = 'yes'
      const answer = await stateAfter(threadId, known.current.lastId)
      if (answer === 'REFUSED') break
      if (answer === 'LOST') {
        setTimeout(() => void latest.current.ask(), ASK_AGAIN_MS)
        break
      }
      known.current.lastId = answer.lines.at(-1)?.id ?? known.current.lastId
      setCame((before) => merge(before, answer.lines))
      setTold(answer.readers)
    } while ((asking.current as string) === 'again')
    asking.current = 'no'
    tellRead()
  }
  useNews(({ threads }) => {
    if (live && (threads === null || threads.includes(threadId))) void ask()
  })
  useEffect(() => {
    latest.current = { ask, tellRead }
  })
  useEffect(() => {
    if (!live) return
    // What came between the server's answer and this moment.
    void latest.current.ask()
    const look = () => latest.current.tellRead()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [live, threadId])
  return { shown, now: told ?? readers }
}

type State = { lines: MessageData[]; readers: ReaderData[] }

/** What came after a message. LOST: the network went before the answer, or in the middle of it, and it is asked again; a refusal is final. */
async function stateAfter(threadId: string, lastId: string): Promise<State | 'LOST' | 'REFUSED'> {
  try {
    const answer = await fetch(routes.threadState(threadId, lastId))
    if (answer.ok) return (await answer.json()) as State
    return answer.status >= 500 ? 'LOST' : 'REFUSED'
  } catch {
    return 'LOST'
  }
}

/** Each message once, in the order of their ids. */
function merge(some: MessageData[], others: MessageData[]): MessageData[] {
  const byId = new Map([...some, ...others].map((message) => [message.id, message]))
  return [...byId.values()].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
}
