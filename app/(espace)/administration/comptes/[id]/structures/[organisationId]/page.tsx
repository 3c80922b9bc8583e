import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HandoverView } from '@/components/administration/handover-view'
import { requireActor } from '@/lib/account/require-actor'
import { handoverPage } from '@/lib/administration/handover-page'

export const metadata: Metadata = { title: 'Retirer d’une structure' }

export default async function Page({ params }: PageProps<'/administration/comptes/[id]/structures/[organisationId]'>) {
  const actor = await requireActor('membership.addRemove', 'HOTLINE', 'ADMIN')
  const { id, organisationId } = await params
  const page = await handoverPage(actor, id, organisationId)
  if (!page) notFound()
  return <HandoverView page={page} from="compte" passwordNeeded={false} />
}
