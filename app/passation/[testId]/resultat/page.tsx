import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PassationResultView } from '@/components/mobility-test/passation-result-view'
import { routes } from '@/lib/infra/routes'
import { passationResult } from '@/lib/mobility-test/passation-screens'
import { ownMode } from '@/lib/mobility-test/policy'
import { queueName } from '@/lib/mobility-test/queue-name'
import { requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Votre résultat' }

export default async function Page({ params }: PageProps<'/passation/[testId]/resultat'>) {
  const { testId } = await params
  const actor = await requirePassation(testId)
  const result = await passationResult(actor, testId)
  if (!result) redirect(routes.passationEnd(testId))
  const mode = ownMode(actor)
  return <PassationResultView result={result} queue={mode ? queueName(actor, testId, mode) : ''} />
}
