import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConvocationView } from '@/components/appointment/convocation-view'
import { requireActor } from '@/lib/account/require-actor'
import { convocation } from '@/lib/appointment/appointment-page'
import { recordAudit } from '@/lib/infra/audit'

export const metadata: Metadata = { title: 'Convocation' }

export default async function Page({ params, searchParams }: PageProps<'/calendrier/[id]/convocation'>) {
  const actor = await requireActor('appointment.convocation', 'PRESCRIBER', 'ADVISOR')
  const [{ id }, { personne }] = await Promise.all([params, searchParams])
  const sheet = await convocation(actor, { id, beneficiaryId: typeof personne === 'string' ? personne : '' })
  if (!sheet) {
    await recordAudit({ actorId: actor.accountId, act: 'appointment.convocation', outcome: 'REFUSED', subject: { type: 'appointment', id } })
    notFound()
  }
  return <ConvocationView id={id} convocation={sheet} />
}
