import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { OwnMessages } from '@/components/messaging/own-messages'
import { BackHome } from '@/components/my-space/back-home'
import { requireActor } from '@/lib/account/require-actor'
import { newPlace, typedIn } from '@/lib/messaging/keep-typed'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'

export const metadata: Metadata = { title: 'Mes messages' }

export default async function Page() {
  const actor = await requireActor('message.readThread', 'BENEFICIARY')
  const [{ threads }, typed] = await Promise.all([threadList(actor, parseThreadFilters({})), typedIn(actor.accountId, newPlace())])
  return (
    <>
      <BackHome />
      <OwnMessages threads={threads} clientKey={randomUUID()} typed={typed} mayStart={actor.beneficiaryId !== null} />
    </>
  )
}
