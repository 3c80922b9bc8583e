import type { Metadata } from 'next'
import { MyAppointments } from '@/components/appointment/my-appointments'
import { OwnMenu } from '@/components/my-space/own-menu'
import { NextStep } from '@/components/mobility-test/next-step'
import { OwnHistory } from '@/components/prescription/own-history'
import { RequestedDocumentsCard } from '@/components/prescription/requested-documents-card'
import { requireActor } from '@/lib/account/require-actor'
import { myAppointments } from '@/lib/appointment/my-appointments'
import { openProposals } from '@/lib/appointment/open-proposals'
import { ownTest } from '@/lib/mobility-test/queries'
import { hasOwnResult } from '@/lib/mobility-test/own-test-state'
import { ownTimeline } from '@/lib/prescription/own-timeline'
import { ownObjection } from '@/lib/prescription/own-objection'
import { recordDocuments } from '@/lib/prescription/record-documents'

export const metadata: Metadata = { title: 'Mon espace' }

export default async function Page({ searchParams }: PageProps<'/mon-espace'>) {
  const actor = await requireActor('beneficiary.read', 'BENEFICIARY')
  const { piece } = await searchParams
  const { beneficiaryId } = actor
  const [test, appointments, proposals, documents, hasResult, objection] = await Promise.all([
    ownTest(actor),
    myAppointments(actor),
    beneficiaryId ? openProposals(actor, beneficiaryId) : [],
    beneficiaryId ? recordDocuments(actor, beneficiaryId) : [],
    hasOwnResult(actor),
    beneficiaryId ? ownObjection(actor) : null,
  ])
  const own = await ownTimeline(
    actor,
    appointments.filter(({ state }) => state !== 'CANCELLED'),
  )
  const refused = objection !== null && !objection.answered
  return (
    <>
      <NextStep firstName={actor.firstName} test={test} steps={own?.steps ?? []} proposals={proposals} refused={refused} />
      <MyAppointments appointments={appointments} coming />
      <RequestedDocumentsCard prescriptions={refused ? [] : (documents ?? [])} said={typeof piece === 'string' ? piece : undefined} />
      <OwnMenu facts={{ hasResult }} />
      {own && <OwnHistory lines={own.lines} />}
    </>
  )
}
