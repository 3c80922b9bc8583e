import type { Metadata } from 'next'
import { AccessRequestsPage } from '@/components/follow-up/access-requests-page'
import { requireActor } from '@/lib/account/require-actor'
import { ownAccessRequests } from '@/lib/prescription/access-requests'

export const metadata: Metadata = { title: 'Accès' }

export default async function Page({ searchParams }: PageProps<'/utilisateurs/acces'>) {
  const actor = await requireActor('access.answer', 'PRESCRIBER', 'ADVISOR')
  const { fait } = await searchParams
  return <AccessRequestsPage {...await ownAccessRequests(actor)} asks={actor.role === 'PRESCRIBER'} done={typeof fait === 'string' ? fait : null} />
}
