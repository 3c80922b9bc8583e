import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StartView } from '@/components/mobility-test/start-view'
import { requireActor } from '@/lib/account/require-actor'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { isUuid } from '@/lib/infra/identifier'
import { routes } from '@/lib/infra/routes'
import { testToPass } from '@/lib/mobility-test/queries'

export const metadata: Metadata = { title: 'Faire passer le Test Mobilité' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/test'>) {
  const actor = await requireActor('test.stepUp', 'PRESCRIBER', 'ADVISOR')
  const [{ id }, { mesure, liste }] = await Promise.all([params, searchParams])
  const exit = mesure === 'sortie'
  const test = isUuid(id) ? await testToPass(actor, id, exit ? 'EXIT' : 'ENTRY') : null
  if (!test) notFound()
  const list = { liste: listAsked(liste) }
  return <StartView testId={test.id} person={test.beneficiary} resumes={test.startedAt !== null} exit={exit} back={exit ? routes.startExitMeasure(id, list) : routes.startTest(id, list)} recordHref={routes.record(id, list)} />
}
