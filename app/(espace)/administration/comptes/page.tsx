import type { Metadata } from 'next'
import { AccountList } from '@/components/administration/account-list'
import { requireActor } from '@/lib/account/require-actor'
import { accountFilters } from '@/lib/administration/account-filters'
import { accounts } from '@/lib/administration/accounts'

export const metadata: Metadata = { title: 'Comptes' }

export default async function Page({ searchParams }: PageProps<'/administration/comptes'>) {
  await requireActor('user.list', 'HOTLINE', 'ADMIN')
  const filters = accountFilters(await searchParams)
  return <AccountList filters={filters} {...await accounts(filters)} />
}
