import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HandoverView } from '@/components/mobility-test/handover-view'
import { requireActor } from '@/lib/account/require-actor'
import { isUuid } from '@/lib/infra/identifier'
import { routes } from '@/lib/infra/routes'
import { handoverScreen } from '@/lib/mobility-test/handover-screen'
import { testPanel } from '@/lib/mobility-test/queries'

export const metadata: Metadata = { title: 'Test sur le téléphone de la personne' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/test/telephone'>) {
  const actor = await requireActor('test.stepUp', 'PRESCRIBER', 'ADVISOR')
  const [{ id }, { code }] = await Promise.all([params, searchParams])
  const handover = isUuid(id) && typeof code === 'string' ? await handoverScreen(actor, id, code) : null
  if (!handover) notFound()
  const panel = await testPanel(actor, id)
  return <HandoverView handover={handover} status={panel?.status ?? null} progress={panel?.progress ?? null} recordHref={routes.record(id)} startHref={routes.startTest(id)} />
}
