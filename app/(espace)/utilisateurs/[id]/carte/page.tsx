import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccessCardPage } from '@/components/beneficiary/access-card-page'
import { requireActor } from '@/lib/account/require-actor'
import { printedCard } from '@/lib/beneficiary/access-card'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { recordAudit } from '@/lib/infra/audit'
import { env } from '@/lib/infra/env'
import { recordReading } from '@/lib/infra/record-reading'

export const metadata: Metadata = { title: 'Carte d’accès' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/carte'>) {
  const actor = await requireActor('accessCard.issue', 'PRESCRIBER', 'ADVISOR', 'HOTLINE')
  const [{ id }, { fait, liste }] = await Promise.all([params, searchParams])
  const card = await printedCard(actor, id)
  if (card === undefined) {
    await recordAudit({ actorId: actor.accountId, act: 'accessCard.issue', outcome: 'REFUSED', subject: { type: 'beneficiary', id } })
    notFound()
  }
  if (card) await recordReading({ actorId: actor.accountId, act: 'accessCard.issue', subject: { type: 'beneficiary', id } })
  return <AccessCardPage beneficiaryId={id} list={listAsked(liste)} card={card} unlocked={fait === 'deblocage'} hotline={env().HOTLINE_EMAIL} />
}
