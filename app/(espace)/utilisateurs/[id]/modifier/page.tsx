import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditRecordPage } from '@/components/beneficiary/edit-record-page'
import { requireActor } from '@/lib/account/require-actor'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { today } from '@/lib/prescription/prescription-context'
import { recordToUpdate } from '@/lib/prescription/record-to-update'

export const metadata: Metadata = { title: 'Modifier une fiche' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/modifier'>) {
  const actor = await requireActor('beneficiary.updateContact', 'PRESCRIBER', 'ADVISOR', 'HOTLINE')
  const [{ id }, { liste }] = await Promise.all([params, searchParams])
  const record = await recordToUpdate(actor, id)
  if (!record) {
    await recordAudit({ actorId: actor.accountId, act: 'beneficiary.updateContact', outcome: 'REFUSED', subject: { type: 'beneficiary', id } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id } })
  return <EditRecordPage record={record} list={listAsked(liste)} today={today()} />
}
