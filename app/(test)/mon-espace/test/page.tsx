import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PauseForm } from '@/components/mobility-test/pause-form'
import { problemSentence } from '@/components/mobility-test/problem-sentence'
import { TestRunner } from '@/components/mobility-test/test-runner'
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
  const hrefs = { questions: routes.myTest, review: routes.myReview, stop: routes.myStop }
  return <TestRunner testId={test.id} screen={screen} problem={problemSentence(erreur)} hrefs={hrefs} pause={<PauseForm testId={test.id} />} />
}
