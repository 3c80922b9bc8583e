import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { StopView } from '@/components/mobility-test/stop-view'
import { requireActor } from '@/lib/account/require-actor'
import { routes } from '@/lib/infra/routes'
import { ownTest } from '@/lib/mobility-test/queries'

export const metadata: Metadata = { title: 'Arrêter le Test' }

export default async function Page() {
  const actor = await requireActor('test.finish', 'BENEFICIARY')
  const test = await ownTest(actor)
  if (!test) redirect(routes.mySpace)
  return <StopView testId={test.id} backHref={routes.myTest} />
}
