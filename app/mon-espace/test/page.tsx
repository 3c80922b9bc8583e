import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PauseForm } from '@/components/mobility-test/pause-form'
import { problemSentence, QuestionView } from '@/components/mobility-test/question-view'
import { requireActor } from '@/lib/account/require-actor'
import { routes } from '@/lib/infra/routes'
import { questionScreen } from '@/lib/mobility-test/passation-screens'
import { ownTest } from '@/lib/mobility-test/queries'
import { orElse } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Test Mobilité' }

export default async function Page({ searchParams }: PageProps<'/mon-espace/test'>) {
  const actor = await requireActor('test.saveAnswer', 'BENEFICIARY')
  const { question, erreur } = await searchParams
  const test = await ownTest(actor)
  if (!test) redirect(routes.mySpace)
  const screen = await orElse(questionScreen(actor, test.id, typeof question === 'string' ? question : undefined), routes.mySpace)
  if (!screen) redirect(routes.myReview)
  const previousHref = screen.previousId ? `${routes.myTest}?question=${screen.previousId}` : undefined
  return <QuestionView testId={test.id} screen={screen} problem={problemSentence(erreur)} previousHref={previousHref} stopHref={routes.myStop} pause={<PauseForm testId={test.id} />} />
}
