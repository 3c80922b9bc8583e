import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ThreadView } from '@/components/messaging/thread-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/account/require-actor'
import { routes } from '@/lib/infra/routes'
import { openThreadPage } from '@/lib/messaging/open-page'
import { doneSentence, fileRefusal } from '@/lib/messaging/said-in-address'

export const metadata: Metadata = { title: 'Conversation' }

export default async function Page({ params, searchParams }: PageProps<'/mon-espace/messages/[id]'>) {
  const actor = await requireActor('message.readThread', 'BENEFICIARY')
  const [{ id }, { avant, fait, piece }] = await Promise.all([params, searchParams])
  const thread = await openThreadPage(actor, id, { avant })
  return (
    <ThreadView
      thread={thread}
      ownId={actor.accountId}
      professional={false}
      answers={[]}
      keys={[randomUUID(), randomUUID()]}
      done={doneSentence(fait)}
      fileRefused={fileRefusal(piece)}
      start=""
      back={<Breadcrumb trail={[{ label: 'Mes messages', href: routes.myMessages }]} here={thread.subject} />}
    />
  )
}
