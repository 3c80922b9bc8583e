import type { Metadata } from 'next'
import { AdministrationHome } from '@/components/administration/administration-home'
import { requireActor } from '@/lib/account/require-actor'
import { managesPlatforms } from '@/lib/administration/policy'
import { reportsWaiting } from '@/lib/messaging/reports'

export const metadata: Metadata = { title: 'Administration' }

export default async function Page() {
  const actor = await requireActor('user.list', 'HOTLINE', 'ADMIN')
  return <AdministrationHome platforms={managesPlatforms(actor)} reports={await reportsWaiting(actor)} />
}
