import type { ReactNode } from 'react'
import { BeneficiaryShell } from '@/components/shell/beneficiary-shell'
import { AlonePage } from '@/components/shell/way-out'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { ownQueues } from '@/lib/mobility-test/queries'
import { readerName } from '@/lib/mobility-test/queue-name'
import { liveCounts } from '@/lib/notification/live-counts'

// The frame only: each page asks for itself who enters.
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (actor?.role !== 'BENEFICIARY') return <AlonePage>{children}</AlonePage>
  const [live, queues] = await Promise.all([liveCounts(actor), ownQueues(actor)])
  return (
    <BeneficiaryShell hotline={env().HOTLINE_EMAIL} live={live} sessionEndsInMs={actor.endsInMs} phone={{ reader: readerName(actor), queues }}>
      {/* Letters twice as large on a small phone: a long word is cut rather than the page scrolled sideways. */}
      <div className="wrap-anywhere">{children}</div>
    </BeneficiaryShell>
  )
}
