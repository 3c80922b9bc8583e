import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StructurePage } from '@/components/administration/structure-page'
import { requireActor } from '@/lib/account/require-actor'
import { doneSentence } from '@/lib/administration/done-labels'
import { structure } from '@/lib/administration/structures'

export const metadata: Metadata = { title: 'Structure' }

export default async function Page({ params, searchParams }: PageProps<'/administration/structures/[id]'>) {
  await requireActor('structure.manage', 'HOTLINE', 'ADMIN')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const found = await structure(id)
  if (!found) notFound()
  return <StructurePage structure={found} done={doneSentence(fait)} />
}
