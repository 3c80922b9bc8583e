import type { Metadata } from 'next'
import { Directory } from '@/components/organisation/directory'
import { requireActor } from '@/lib/account/require-actor'
import { mayWrite } from '@/lib/messaging/policy'
import { parseDirectoryFilters } from '@/lib/organisation/directory-filters'
import { platformsForChoice, wimoovProfessionals } from '@/lib/organisation/queries'

export const metadata: Metadata = { title: 'Professionnels Wimoov' }

export default async function Page({ searchParams }: PageProps<'/utilisateurs/professionnels'>) {
  const actor = await requireActor('directory.staff', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const filters = parseDirectoryFilters(await searchParams)
  const [platforms, choices] = await Promise.all([wimoovProfessionals(filters), platformsForChoice()])
  return <Directory platforms={platforms} choices={choices} filters={filters} writerId={mayWrite(actor) ? actor.accountId : null} />
}
