import type { Metadata } from 'next'
import { ThreadList } from '@/components/messaging/thread-list'
import { requireActor } from '@/lib/account/require-actor'
import { threadsOf } from '@/lib/messaging/queries'

export const metadata: Metadata = { title: 'Messagerie' }

export default async function Page() {
  const actor = await requireActor('message.readThread', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  return <ThreadList threads={await threadsOf(actor)} />
}
