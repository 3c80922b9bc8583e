import type { Metadata } from 'next'
import { ChooseSlotForm } from '@/components/appointment/choose-slot-form'
import { FeedCard } from '@/components/appointment/feed-card'
import { MyAppointments } from '@/components/appointment/my-appointments'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/account/require-actor'
import { ownFeed } from '@/lib/appointment/calendar-feed'
import { myAppointments } from '@/lib/appointment/my-appointments'
import { openProposals } from '@/lib/appointment/open-proposals'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Mes rendez-vous' }

export default async function Page({ searchParams }: PageProps<'/mon-espace/rendez-vous'>) {
  const actor = await requireActor('appointment.own', 'BENEFICIARY')
  const [{ fait }, appointments, proposals, feed] = await Promise.all([searchParams, myAppointments(actor), actor.beneficiaryId ? openProposals(actor, actor.beneficiaryId) : [], ownFeed(actor)])
  return (
    <>
      <Breadcrumb trail={[{ label: 'Mon espace', href: routes.mySpace }]} here="Mes rendez-vous" />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageTitle>Mes rendez-vous</PageTitle>
        <PrintButton>Imprimer</PrintButton>
      </div>
      <div className="mt-6">{fait === 'adresse' && <Alert tone="success">Votre adresse est supprimée.</Alert>}</div>
      {proposals.map((proposal) => (
        <Card key={proposal.id} title="Choisissez votre rendez-vous" className="mt-6">
          <ChooseSlotForm proposal={proposal} big />
        </Card>
      ))}
      <MyAppointments appointments={appointments} />
      <FeedCard feed={feed} professional={false} />
    </>
  )
}
