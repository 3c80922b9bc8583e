import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HotlinePersonPage } from '@/components/administration/hotline-person-page'
import { requireActor } from '@/lib/account/require-actor'
import { accountAccess } from '@/lib/administration/account-access'
import { newKeys } from '@/lib/administration/account-page'
import { doneSentence } from '@/lib/administration/done-labels'
import { rolesManagedBy } from '@/lib/administration/policy'
import { recordReading } from '@/lib/infra/record-reading'

export const metadata: Metadata = { title: 'Pourquoi est-elle bloquée\u00a0?' }

export default async function Page({ params, searchParams }: PageProps<'/hotline/[accountId]'>) {
  const actor = await requireActor('hotline.personScreen', 'HOTLINE')
  const [{ accountId }, { fait }] = await Promise.all([params, searchParams])
  const account = await accountAccess(accountId)
  if (!account) notFound()
  await recordReading({ actorId: actor.accountId, act: 'hotline.personScreen', subject: { type: 'account', id: account.id } })
  return <HotlinePersonPage account={account} manages={rolesManagedBy(actor).includes(account.role)} keys={newKeys()} done={doneSentence(fait)} />
}
