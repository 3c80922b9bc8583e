import type { Metadata } from 'next'
import { ReportsPage } from '@/components/messaging/reports-page'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { reportsToReview } from '@/lib/messaging/reports'

export const metadata: Metadata = { title: 'Signalements' }

export default async function Page({ searchParams }: PageProps<'/administration/signalements'>) {
  const actor = await requireActor('message.reviewReport', 'HOTLINE', 'ADMIN')
  const { fait } = await searchParams
  const reports = await reportsToReview()
  if (reports.waiting.length + reports.handled.length > 0) await recordAudit({ actorId: actor.accountId, act: 'message.reviewReport', outcome: 'READ' })
  return <ReportsPage reports={reports} done={fait === 'traite'} />
}
