import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ReviewView } from '@/components/mobility-test/review-view'
import { requireActor } from '@/lib/account/require-actor'
import { routes } from '@/lib/infra/routes'
import { reviewScreen } from '@/lib/mobility-test/passation-screens'
import { ownTest } from '@/lib/mobility-test/queries'
import { orElse } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Mes réponses' }

export default async function Page() {
  const actor = await requireActor('test.readAnswers', 'BENEFICIARY')
  const test = await ownTest(actor)
  if (!test) redirect(routes.mySpace)
  const review = await orElse(reviewScreen(actor, test.id), routes.mySpace)
  return <ReviewView testId={test.id} review={review} questionsHref={routes.myTest} />
}
