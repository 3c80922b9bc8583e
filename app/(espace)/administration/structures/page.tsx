import type { Metadata } from 'next'
import { StructureList } from '@/components/administration/structure-list'
import { requireActor } from '@/lib/account/require-actor'
import { listParams } from '@/lib/administration/list-params'
import { structures } from '@/lib/administration/structures'

export const metadata: Metadata = { title: 'Structures' }

export default async function Page({ searchParams }: PageProps<'/administration/structures'>) {
  await requireActor('structure.manage', 'HOTLINE', 'ADMIN')
  const asked = listParams(await searchParams)
  return <StructureList {...asked} {...await structures(asked)} />
}
