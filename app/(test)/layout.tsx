import type { ReactNode } from 'react'
import { OwnFrame } from '@/components/shell/own-frame'
import { AlonePage } from '@/components/shell/way-out'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { ownQueues } from '@/lib/mobility-test/queries'
import { readerName } from '@/lib/mobility-test/queue-name'

// The frame only: each page asks for itself who enters.
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (actor?.role !== 'BENEFICIARY') return <AlonePage>{children}</AlonePage>
  return (
    <OwnFrame hotline={env().HOTLINE_EMAIL} sessionEndsInMs={actor.endsInMs} phone={{ reader: readerName(actor), queues: await ownQueues(actor) }}>
      {children}
    </OwnFrame>
  )
}
