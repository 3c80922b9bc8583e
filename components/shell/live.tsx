'use client'

import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { leadOneTab } from '@/components/shell/lead-one-tab'
import type { LiveCounts, News } from '@/components/shell/news'

type Listener = (news: News) => void

const Counts = createContext<LiveCounts>({ messages: 0, notifications: 0 })
const Subscribe = createContext<(listener: Listener) => () => void>(() => () => undefined)

/** Keeps the counts of the page, and its title, up to date while it is open. Without scripts, they are those of when it was loaded. */
export function Live({ initial, children }: { initial: LiveCounts; children: ReactNode }) {
  const [counts, setCounts] = useState(initial)
  const [listeners] = useState(() => new Set<Listener>())
  // A page that the server made anew knows better than what was heard before.
  const [given, setGiven] = useState(initial)
  if (given.messages !== initial.messages || given.notifications !== initial.notifications) {
    setGiven(initial)
    setCounts(initial)
  }
  useEffect(
    () =>
      leadOneTab((news) => {
        setCounts(news.counts)
        for (const listener of listeners) listener(news)
      }),
    [listeners],
  )
  useTitleCount(counts.messages)
  const [subscribe] = useState(() => (listener: Listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
  return (
    <Subscribe value={subscribe}>
      <Counts value={counts}>{children}</Counts>
    </Subscribe>
  )
}

/** One of the counts, as it is now. */
export const useLiveCount = (name: keyof LiveCounts) => use(Counts)[name]

/** Hears each news while the page is open. */
export function useNews(listener: Listener) {
  const subscribe = use(Subscribe)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => subscribe((news) => latest.current(news)), [subscribe])
}

// « (2) Messagerie »: what other tabs show of this page. Next writes the title anew at each page.
function useTitleCount(count: number) {
  useEffect(() => {
    const withoutCount = () => document.title.replace(/^\(\d+\+?\) /, '')
    const apply = () => {
      const bare = withoutCount()
      const wanted = count > 0 ? `(${count > 99 ? '99+' : count}) ${bare}` : bare
      if (bare && document.title !== wanted) document.title = wanted
    }
    apply()
    const observer = new MutationObserver(apply)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      // Where one goes from here may be a Test: its title says nothing of the messages.
      if (document.title !== withoutCount()) document.title = withoutCount()
    }
  }, [count])
}
