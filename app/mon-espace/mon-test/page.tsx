import type { Metadata } from 'next'
import { OwnTestPage } from '@/components/my-space/own-test-page'
import { requireActor } from '@/lib/account/require-actor'
import { ownTestState } from '@/lib/mobility-test/own-test-state'

export const metadata: Metadata = { title: 'Mon Test' }

export default async function Page() {
  const actor = await requireActor('test.readState', 'BENEFICIARY')
  return <OwnTestPage test={await ownTestState(actor)} />
}
