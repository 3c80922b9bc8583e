import type { Metadata } from 'next'
import { HotlinePage } from '@/components/administration/hotline-page'
import { requireActor } from '@/lib/account/require-actor'
import { listParams } from '@/lib/administration/list-params'
import { searchPeople } from '@/lib/administration/search-people'

export const metadata: Metadata = { title: 'Hotline' }

export default async function Page({ searchParams }: PageProps<'/hotline'>) {
  const actor = await requireActor('hotline.personScreen', 'HOTLINE')
  const { q } = listParams(await searchParams)
  return <HotlinePage q={q} {...await searchPeople(actor, q)} />
}
