import type { Metadata } from 'next'
import { FeedCard } from '@/components/appointment/feed-card'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { requireActor } from '@/lib/account/require-actor'
import { ownFeed } from '@/lib/appointment/calendar-feed'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Mon agenda' }

export default async function Page({ searchParams }: PageProps<'/calendrier/abonnement'>) {
  const actor = await requireActor('calendarFeed.own', 'PRESCRIBER', 'ADVISOR')
  const [{ fait }, feed] = await Promise.all([searchParams, ownFeed(actor)])
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }]} here="Mon agenda" />
      <PageTitle>Mon agenda</PageTitle>
      <div className="mt-6">{fait === 'adresse' && <Alert tone="success">Votre adresse est supprimée. Les agendas qui la lisaient ne reçoivent plus rien.</Alert>}</div>
      <FeedCard feed={feed} professional />
    </>
  )
}
