import type { ReactNode } from 'react'
import { BeneficiaryShell } from '@/components/shell/beneficiary-shell'
import { AlonePage } from '@/components/shell/way-out'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { liveCounts } from '@/lib/notification/live-counts'

// The frame only: each page asks for itself who enters.
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (actor?.role !== 'BENEFICIARY') return <AlonePage>{children}</AlonePage>
  return <BeneficiaryShell hotline={env().HOTLINE_EMAIL} live={await liveCounts(actor)} sessionEndsInMs={actor.endsInMs}>{children}</BeneficiaryShell>
}
