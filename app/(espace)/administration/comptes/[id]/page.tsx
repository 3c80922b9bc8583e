import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/administration/account-page'
import { requireActor } from '@/lib/account/require-actor'
import { accountPage } from '@/lib/administration/account-page'
import { doneSentence } from '@/lib/administration/done-labels'
import { listParams } from '@/lib/administration/list-params'

export const metadata: Metadata = { title: 'Compte' }

export default async function Page({ params, searchParams }: PageProps<'/administration/comptes/[id]'>) {
  const actor = await requireActor('user.list', 'HOTLINE', 'ADMIN')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const page = await accountPage(actor, id, listParams(asked).q)
  if (!page) notFound()
  return <AccountPage {...page} done={doneSentence(asked.fait)} />
}
