import type { ReactNode } from 'react'
import { ProfessionalShell } from '@/components/shell/professional-shell'
import { AlonePage } from '@/components/shell/way-out'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { menuCounts } from '@/lib/indicator/to-do'
import { liveCounts } from '@/lib/notification/live-counts'

// The frame only: each page asks for itself who enters. Without an actor, or in mode passation, the page redirects; a beneficiary is told that it is not theirs.
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor || actor.lockedTestId || actor.role === 'BENEFICIARY') return <AlonePage>{children}</AlonePage>
  const [counts, live] = await Promise.all([menuCounts(actor), liveCounts(actor)])
  return (
    <ProfessionalShell name={`${actor.firstName} ${actor.lastName}`} role={actor.role} counts={counts} live={live} hotline={env().HOTLINE_EMAIL} sessionEndsInMs={actor.endsInMs}>
      {children}
    </ProfessionalShell>
  )
}
