'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLiveCount, useNews } from '@/components/shell/live'
import type { LiveCounts } from '@/components/shell/news'
import { buttonStyle } from '@/components/ui/button-style'

type LiveNoticeProps = { of: keyof LiveCounts; sentence: string }

/** Says that something came since the page was loaded. The list moves when its reader asks: under a pointer, it must not; and asking is activity, waiting is not. */
export function LiveNotice({ of, sentence }: LiveNoticeProps) {
  const router = useRouter()
  const count = useLiveCount(of)
  const [seen, setSeen] = useState(count)
  const [moved, setMoved] = useState(false)
  useNews(({ counts }) => {
    if (counts[of] > seen) setMoved(true)
    setSeen(counts[of])
  })
  return (
    <div role="status" className="no-print">
      {moved && (
        <p className="bg-brand-50 rounded-control mt-6 flex flex-wrap items-center justify-between gap-3 p-3">
          {sentence}
          <button
            type="button"
            className={buttonStyle('secondary')}
            onClick={() => {
              setMoved(false)
              router.refresh()
            }}
          >
            Actualiser
          </button>
        </p>
      )}
    </div>
  )
}
