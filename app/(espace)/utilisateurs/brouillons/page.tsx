import type { Metadata } from 'next'
import { DraftsPage } from '@/components/prescription/drafts-page'
import { requireActor } from '@/lib/account/require-actor'
import { ownDrafts } from '@/lib/prescription/drafts'

export const metadata: Metadata = { title: 'Brouillons' }

export default async function Page() {
  const actor = await requireActor('draft.own', 'PRESCRIBER', 'ADVISOR')
  return <DraftsPage drafts={await ownDrafts(actor)} />
}
