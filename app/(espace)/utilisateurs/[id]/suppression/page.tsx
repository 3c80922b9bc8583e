import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeRecordForm } from '@/components/beneficiary/change-record-form'
import { requireActor } from '@/lib/account/require-actor'
import { recordToChange } from '@/lib/beneficiary/change-record'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { recordAudit } from '@/lib/infra/audit'

export const metadata: Metadata = { title: 'Supprimer ou rétablir une fiche' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/suppression'>) {
  const actor = await requireActor('beneficiary.remove', 'HOTLINE', 'ADMIN')
  const [{ id }, { liste }] = await Promise.all([params, searchParams])
  const record = await recordToChange(actor, id)
  if (!record) {
    await recordAudit({
      actorId: actor.accountId,
      act: 'beneficiary.remove',
      outcome: 'REFUSED',
      subject: { type: 'beneficiary', id },
    })
    notFound()
  }
  return <ChangeRecordForm record={record} list={listAsked(liste)} />
}
