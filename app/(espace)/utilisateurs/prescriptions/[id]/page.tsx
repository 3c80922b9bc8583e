import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrescriptionConfirmation } from '@/components/prescription/prescription-confirmation'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { confirmation } from '@/lib/prescription/confirmation'

export const metadata: Metadata = { title: 'Prescription envoyée' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/prescriptions/[id]'>) {
  const actor = await requireActor('beneficiary.read', 'PRESCRIBER', 'ADVISOR')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const sent = await confirmation(actor, id)
  if (!sent) {
    await recordAudit({ actorId: actor.accountId, act: 'beneficiary.read', outcome: 'REFUSED', subject: { type: 'prescription', id } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id: sent.beneficiary.id } })
  return <PrescriptionConfirmation sent={sent} corrected={fait === 'corrigee'} />
}
