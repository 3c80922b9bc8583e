import type { Metadata } from 'next'
import { HelpPage } from '@/components/shell/help-page'
import { requireActor } from '@/lib/account/require-actor'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Aide' }

export default async function Page() {
  await requireActor('help.create', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  return <HelpPage hotline={env().HOTLINE_EMAIL} />
}
