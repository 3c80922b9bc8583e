import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgetAnswers } from '@/components/mobility-test/forget-answers'
import { BilanDownload } from '@/components/assessment/bilan-download'
import { OpenedForMe } from '@/components/assessment/opened-for-me'
import { PlainComparison } from '@/components/assessment/plain-comparison'
import { PlainResult } from '@/components/mobility-test/plain-result'
import { BackHome } from '@/components/my-space/back-home'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/account/require-actor'
import { exitMeasure } from '@/lib/assessment/exit-measure'
import { handUnlocks } from '@/lib/assessment/hand-unlocks'
import { bilanServes } from '@/lib/assessment/verification'
import { whyProposed } from '@/lib/assessment/why-proposed'
import { recordAudit } from '@/lib/infra/audit'
import { formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { queueName } from '@/lib/mobility-test/queue-name'
import { testResult } from '@/lib/mobility-test/test-result'

export const metadata: Metadata = { title: 'Mon résultat' }

export default async function Page() {
  const actor = await requireActor('test.readResult', 'BENEFICIARY')
  const { beneficiaryId } = actor
  if (!beneficiaryId) redirect(routes.mySpace)
  const [passed, unlocks, measure] = await Promise.all([testResult(actor, beneficiaryId), handUnlocks(actor, beneficiaryId), exitMeasure(actor, beneficiaryId)])
  const mine = passed?.view === 'BENEFICIARY' ? passed : null
  const opened = unlocks && unlocks.services.length + unlocks.resources.length > 0 ? unlocks : null
  if (!mine && !opened) redirect(routes.mySpace)
  const why = mine && (await whyProposed(actor, mine.result))
  await recordAudit({ actorId: actor.accountId, act: 'test.readResult', outcome: 'READ' })
  const [validated = null] = mine?.validations ?? []
  return (
    <>
      {mine && <ForgetAnswers queue={queueName(actor, mine.testId, 'BY_BENEFICIARY')} />}
      <BackHome />
      <PageTitle>{validated ? 'Mon bilan' : 'Mon résultat'}</PageTitle>
      {mine && <p className="text-ink-soft mt-2">Test Mobilité passé le {formatShortDate(mine.finishedAt)}.</p>}
      <div className="mt-6 space-y-6">
        {mine && <PlainResult result={mine.result} validated={validated} why={why} />}
        {mine && validated && <BilanDownload testId={mine.testId} serves={bilanServes(mine.finishedAt)} />}
        {opened && <OpenedForMe unlocks={opened} />}
        {measure?.comparison && <PlainComparison comparison={measure.comparison} />}
      </div>
      <div className="mt-8 wrap-anywhere">
        <PrintButton>Imprimer</PrintButton>
      </div>
    </>
  )
}
