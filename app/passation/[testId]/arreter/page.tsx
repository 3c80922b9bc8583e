import type { Metadata } from 'next'
import { StopView } from '@/components/mobility-test/stop-view'
import { routes } from '@/lib/infra/routes'
import { requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Arrêter le Test' }

export default async function Page({ params }: PageProps<'/passation/[testId]/arreter'>) {
  const { testId } = await params
  await requirePassation(testId)
  return <StopView testId={testId} backHref={routes.passation(testId)} />
}
