import type { Metadata } from 'next'
import { ReviewView } from '@/components/mobility-test/review-view'
import { routes } from '@/lib/infra/routes'
import { reviewScreen } from '@/lib/mobility-test/passation-screens'
import { orElse, requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Vos réponses' }

export default async function Page({ params }: PageProps<'/passation/[testId]/relecture'>) {
  const { testId } = await params
  const actor = await requirePassation(testId)
  const review = await orElse(reviewScreen(actor, testId), routes.passationPaused(testId))
  return <ReviewView testId={testId} review={review} questionsHref={routes.passation(testId)} />
}
