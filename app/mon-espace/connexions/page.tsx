import type { Metadata } from 'next'
import { SessionList } from '@/components/account/session-list'
import { BackHome } from '@/components/my-space/back-home'
import { ownSessions } from '@/lib/account/queries'
import { requireActor } from '@/lib/account/require-actor'

export const metadata: Metadata = { title: 'Mes connexions' }

export default async function Page() {
  const actor = await requireActor('self.sessions', 'BENEFICIARY')
  return (
    <>
      <BackHome />
      <SessionList sessions={await ownSessions(actor)} />
    </>
  )
}
