import type { Metadata } from 'next'
import { ReplacementsPage } from '@/components/follow-up/replacements-page'
import { requireActor } from '@/lib/account/require-actor'
import { ownReplacements } from '@/lib/prescription/replacements'

export const metadata: Metadata = { title: 'Remplacements' }

export default async function Page({ searchParams }: PageProps<'/utilisateurs/remplacements'>) {
  const actor = await requireActor('replacement.own', 'PRESCRIBER')
  const { fait } = await searchParams
  return <ReplacementsPage {...await ownReplacements(actor)} said={typeof fait === 'string' ? fait : null} />
}
