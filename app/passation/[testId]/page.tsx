import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PauseForm } from '@/components/mobility-test/pause-form'
import { problemSentence } from '@/components/mobility-test/problem-sentence'
import { TestRunner } from '@/components/mobility-test/test-runner'
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
  const hrefs = { questions: routes.passation(testId), review: routes.passationReview(testId), stop: routes.passationStop(testId) }
  return <TestRunner testId={testId} screen={screen} problem={problemSentence(erreur)} hrefs={hrefs} pause={<PauseForm testId={testId} />} />
}
