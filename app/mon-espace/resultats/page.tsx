import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgetAnswers } from '@/components/mobility-test/forget-answers'
import { PlainResult } from '@/components/mobility-test/plain-result'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { routes } from '@/lib/infra/routes'
import { ownTest, testResult } from '@/lib/mobility-test/queries'
import { queueName } from '@/lib/mobility-test/queue-name'

export const metadata: Metadata = { title: 'Mon résultat' }

export default async function Page() {
  const actor = await requireActor('test.readResult', 'BENEFICIARY')
  const test = await ownTest(actor)
  const passed = actor.beneficiaryId ? await testResult(actor, actor.beneficiaryId) : null
  if (passed?.view !== 'BENEFICIARY') redirect(routes.mySpace)
  await recordAudit({ actorId: actor.accountId, act: 'test.readResult', outcome: 'READ' })
  return (
    <>
      {test && <ForgetAnswers queue={queueName(actor, test.id, 'BY_BENEFICIARY')} />}
      <PageTitle>Mon résultat</PageTitle>
      <div className="mt-6">
        <PlainResult result={passed.result} />
      </div>
      <div className="mt-8">
        <PrintButton>Imprimer</PrintButton>
      </div>
    </>
  )
}
