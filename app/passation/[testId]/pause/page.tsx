import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PausedOnPhoneView } from '@/components/mobility-test/paused-on-phone-view'
import { PausedView } from '@/components/mobility-test/paused-view'
import { routes } from '@/lib/infra/routes'
import { passationState } from '@/lib/mobility-test/passation-screens'
import { passwordPageOf, requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Test en pause' }

export default async function Page({ params }: PageProps<'/passation/[testId]/pause'>) {
  const { testId } = await params
  const actor = await requirePassation(testId)
  const state = await passationState(actor, testId)
  if (state === 'FINISHED') redirect(routes.passationResult(testId))
  if (state === 'HELD') redirect(routes.passation(testId))
  if (actor.testOnly) return <PausedOnPhoneView testId={testId} />
  return <PausedView testId={testId} back={await passwordPageOf(actor, testId)} />
}
