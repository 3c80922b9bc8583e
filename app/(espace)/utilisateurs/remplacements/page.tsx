import type { Metadata } from 'next'
import { ReplacementsPage } from '@/components/follow-up/replacements-page'
import { requireActor } from '@/lib/account/require-actor'
import { ownReplacements } from '@/lib/prescription/replacements'

export const metadata: Metadata = { title: 'Remplacements' }

export default async function Page() {
  const actor = await requireActor('replacement.own', 'PRESCRIBER')
  return <ReplacementsPage {...await ownReplacements(actor)} />
}
