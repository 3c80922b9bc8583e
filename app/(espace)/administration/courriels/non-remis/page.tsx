import type { Metadata } from 'next'
import { DeadMailsPage } from '@/components/administration/dead-mails-page'
import { requireActor } from '@/lib/account/require-actor'
import { deadMails } from '@/lib/administration/dead-mails'
import { doneSentence } from '@/lib/administration/done-labels'
import { listParams } from '@/lib/administration/list-params'
import { mailPause } from '@/lib/infra/mail/mail-pause'

export const metadata: Metadata = { title: 'Messages non remis' }

export default async function Page({ searchParams }: PageProps<'/administration/courriels/non-remis'>) {
  await requireActor('outbox.deadLetters', 'HOTLINE', 'ADMIN')
  const asked = await searchParams
  const { page } = listParams(asked)
  const [dead, pause] = await Promise.all([deadMails({ page }), mailPause()])
  return <DeadMailsPage {...dead} pause={pause} page={page} done={doneSentence(asked.fait)} />
}
