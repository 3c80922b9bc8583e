import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlatformPage } from '@/components/administration/platform-page'
import { requireActor } from '@/lib/account/require-actor'
import { hasFreshGrant } from '@/lib/account/step-up'
import { doneSentence } from '@/lib/administration/done-labels'
import { platform } from '@/lib/administration/platforms'

export const metadata: Metadata = { title: 'Plateforme' }

export default async function Page({ params, searchParams }: PageProps<'/administration/plateformes/[id]'>) {
  const actor = await requireActor('platform.manage', 'ADMIN')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const found = await platform(id)
  if (!found) notFound()
  return <PlatformPage platform={found} passwordNeeded={!(await hasFreshGrant(actor))} done={doneSentence(fait)} />
}
