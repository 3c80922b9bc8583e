import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TakeOverForm } from '@/components/follow-up/take-over-form'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { personToTakeOver } from '@/lib/prescription/take-over-follow-up'

export const metadata: Metadata = { title: 'Reprendre le suivi' }

export default async function Page({ params }: PageProps<'/utilisateurs/[id]/reprendre'>) {
  const actor = await requireActor('beneficiary.transfer', 'PRESCRIBER', 'HOTLINE', 'ADMIN')
  const { id } = await params
  const person = await personToTakeOver(actor, id)
  if (!person) {
    await recordAudit({ actorId: actor.accountId, act: 'beneficiary.transfer', outcome: 'REFUSED', subject: { type: 'beneficiary', id } })
    notFound()
  }
  return <TakeOverForm person={person} />
}
