import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PauseForm } from '@/components/mobility-test/pause-form'
import { problemSentence, QuestionView } from '@/components/mobility-test/question-view'
import { routes } from '@/lib/infra/routes'
import { questionScreen } from '@/lib/mobility-test/passation-screens'
import { orElse, requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Test Mobilité' }

export default async function Page({ params, searchParams }: PageProps<'/passation/[testId]'>) {
  const { testId } = await params
  const { question, erreur } = await searchParams
  const actor = await requirePassation(testId)
  const screen = await orElse(questionScreen(actor, testId, typeof question === 'string' ? question : undefined), routes.passationPaused(testId))
  if (!screen) redirect(routes.passationReview(testId))
  const previousHref = screen.previousId ? `${routes.passation(testId)}?question=${screen.previousId}` : undefined
  return <QuestionView testId={testId} screen={screen} problem={problemSentence(erreur)} previousHref={previousHref} stopHref={routes.passationStop(testId)} pause={<PauseForm testId={testId} />} />
}
