import { ArrowDownRight, ArrowRight, ArrowUpRight, Minus, Shuffle } from 'lucide-react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Change } from '@/lib/mobility-test/compare'

const LOOKS: Record<Change, { tone: BadgeTone; Icon: typeof Minus }> = {
  BETTER: { tone: 'success', Icon: ArrowUpRight },
  SAME: { tone: 'neutral', Icon: ArrowRight },
  WORSE: { tone: 'warning', Icon: ArrowDownRight },
  DIFFERENT: { tone: 'info', Icon: Shuffle },
  UNKNOWN: { tone: 'neutral', Icon: Minus },
}

/** How something moved: an arrow beside its words, which say it all. */
export function ChangeBadge({ change, children }: { change: Change; children: string }) {
  const { tone, Icon } = LOOKS[change]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="-mt-0.5 mr-1 inline size-4" />
      {children}
    </Badge>
  )
}
