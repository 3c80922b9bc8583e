import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OwnResource } from '@/components/my-space/own-resource'
import { requireActor } from '@/lib/account/require-actor'
import { ownResource } from '@/lib/mobility-test/own-items'
import { readerName } from '@/lib/mobility-test/queue-name'

export const metadata: Metadata = { title: 'Ma ressource' }

export default async function Page({ params }: PageProps<'/mon-espace/ressources/[id]'>) {
  const actor = await requireActor('resource.read', 'BENEFICIARY')
  const resource = await ownResource(actor, (await params).id)
  if (!resource) notFound()
  return <OwnResource resource={resource} reader={readerName(actor)} />
}
