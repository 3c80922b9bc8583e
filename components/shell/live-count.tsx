'use client'

import { useLiveCount } from '@/components/shell/live'
import type { LiveCounts } from '@/components/shell/news'

/** A count that lives: nothing at zero. `what` says it to who does not see the badge beside its word. */
export function LiveCount({ of, what }: { of: keyof LiveCounts; what: [one: string, many: string] }) {
  const count = useLiveCount(of)
  if (count === 0) return null
  return (
    <span className="bg-accent-100 text-accent-700 rounded-full px-2 text-sm font-bold">
      {count > 99 ? '99+' : count}
      <span className="sr-only"> {count > 1 ? what[1] : what[0]}</span>
    </span>
  )
}
