import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CorrectionForm } from '@/components/prescription/correction-form'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { routes } from '@/lib/infra/routes'
import { correctable, correctedNoMore } from '@/lib/prescription/correctable'
import { offeredServices } from '@/lib/prescription/offered-services'

export const metadata: Metadata = { title: 'Corriger la prescription' }

export default async function Page({ params }: PageProps<'/utilisateurs/prescriptions/[id]/corriger'>) {
  const actor = await requireActor('prescription.update', 'PRESCRIBER', 'ADVISOR')
  const { id } = await params
  const prescription = await correctable(actor, id)
  if (!prescription) {
    const taken = await correctedNoMore(actor, id)
    if (taken) redirect(routes.record(taken.beneficiaryId, { fait: taken.said }))
    await recordAudit({ actorId: actor.accountId, act: 'prescription.update', outcome: 'REFUSED', subject: { type: 'prescription', id } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id: prescription.beneficiary.id } })
  return <CorrectionForm prescription={prescription} services={await offeredServices(prescription.platformId)} />
}
