import type { Metadata } from 'next'
import { BackHome } from '@/components/my-space/back-home'
import { BellPage } from '@/components/notification/bell-page'
import { requireActor } from '@/lib/account/require-actor'
import { bellOf } from '@/lib/notification/bell'
import { preferencesOf } from '@/lib/notification/preferences'

export const metadata: Metadata = { title: 'Mes nouvelles' }

export default async function Page() {
  const actor = await requireActor('notification.own', 'BENEFICIARY')
  const [bell, preferences] = await Promise.all([bellOf(actor), preferencesOf(actor)])
  return (
    <>
      <BackHome />
      <BellPage bell={bell} preferences={preferences} professional={false} />
    </>
  )
}
