import type { Metadata } from 'next'
import { OwnServices } from '@/components/my-space/own-services'
import { requireActor } from '@/lib/account/require-actor'
import { ownItems } from '@/lib/mobility-test/own-items'

export const metadata: Metadata = { title: 'Services proposés' }

export default async function Page() {
  const actor = await requireActor('test.readResult', 'BENEFICIARY')
  const items = await ownItems(actor)
  return <OwnServices services={items?.services ?? []} validated={items?.validated ?? false} />
}
