import type { Metadata } from 'next'
import { AdministrationHome } from '@/components/administration/administration-home'
import { requireActor } from '@/lib/account/require-actor'
import { managesPlatforms } from '@/lib/administration/policy'

export const metadata: Metadata = { title: 'Administration' }

export default async function Page() {
  return <AdministrationHome platforms={managesPlatforms(await requireActor('user.list', 'HOTLINE', 'ADMIN'))} />
}
