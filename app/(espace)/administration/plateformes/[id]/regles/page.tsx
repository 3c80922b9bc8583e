import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RulesPage } from '@/components/administration/rules-page'
import { requireActor } from '@/lib/account/require-actor'
import { hasFreshGrant } from '@/lib/account/step-up'
import { doneSentence } from '@/lib/administration/done-labels'
import { rulesPage } from '@/lib/administration/rules-page'

export const metadata: Metadata = { title: 'Règles d’une plateforme' }

export default async function Page({ params, searchParams }: PageProps<'/administration/plateformes/[id]/regles'>) {
  const actor = await requireActor('platform.manage', 'ADMIN')
  const [{ id }, { fait, version }] = await Promise.all([params, searchParams])
  const page = await rulesPage(id, typeof version === 'string' ? Number(version) : null)
  if (!page) notFound()
  return <RulesPage {...page} passwordNeeded={!(await hasFreshGrant(actor))} done={doneSentence(fait)} />
}
