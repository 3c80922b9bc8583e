import type { Metadata } from 'next'
import { OwnResources } from '@/components/my-space/own-resources'
import { requireActor } from '@/lib/account/require-actor'
import { ownItems } from '@/lib/mobility-test/own-items'

export const metadata: Metadata = { title: 'Mes ressources' }

export default async function Page() {
  const actor = await requireActor('resource.read', 'BENEFICIARY')
  const items = await ownItems(actor)
  return <OwnResources resources={items?.resources ?? []} />
}
