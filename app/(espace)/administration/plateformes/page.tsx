import type { Metadata } from 'next'
import { PlatformList } from '@/components/administration/platform-list'
import { requireActor } from '@/lib/account/require-actor'
import { listParams } from '@/lib/administration/list-params'
import { platforms } from '@/lib/administration/platforms'

export const metadata: Metadata = { title: 'Plateformes' }

export default async function Page({ searchParams }: PageProps<'/administration/plateformes'>) {
  await requireActor('platform.manage', 'ADMIN')
  const asked = listParams(await searchParams)
  return <PlatformList {...asked} {...await platforms(asked)} />
}
