import type { Metadata } from 'next'
import { ThreadList } from '@/components/messaging/thread-list'
import { requireActor } from '@/lib/account/require-actor'
import { mayManageAnswers, mayWrite } from '@/lib/messaging/policy'
import { threadSearchRefused } from '@/lib/messaging/queries'
import { doneSentence } from '@/lib/messaging/said-in-address'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'

export const metadata: Metadata = { title: 'Messagerie' }

export default async function Page({ searchParams }: PageProps<'/messagerie'>) {
  const actor = await requireActor('message.readThread', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const asked = await searchParams
  const filters = parseThreadFilters(asked)
  const refused = await threadSearchRefused(actor, filters.q)
  const found = refused ? { threads: [], next: null } : await threadList(actor, filters)
  return <ThreadList {...found} filters={filters} mayWrite={mayWrite(actor)} mayManageAnswers={mayManageAnswers(actor)} refused={refused} done={doneSentence(asked.fait)} />
}
