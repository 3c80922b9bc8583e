import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ThreadView } from '@/components/messaging/thread-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/account/require-actor'
import { routes } from '@/lib/infra/routes'
import { doneSentence, fileRefusal } from '@/lib/messaging/said-in-address'
import { openThreadPage } from '@/lib/messaging/open-page'
import { fillVariables } from '@/lib/messaging/ready-answer-labels'
import { answersFor, variablesFor } from '@/lib/messaging/ready-answers'

export const metadata: Metadata = { title: 'Conversation' }

export default async function Page({ params, searchParams }: PageProps<'/messagerie/[id]'>) {
  const actor = await requireActor('message.readThread', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const [{ id }, { avant, fait, piece, reponse }] = await Promise.all([params, searchParams])
  const thread = await openThreadPage(actor, id, { avant })
  const [answers, variables] = await Promise.all([answersFor(actor), variablesFor(actor, thread)])
  const filled = answers.map(({ body, ...answer }) => ({ ...answer, text: fillVariables(body, variables) }))
  return (
    <ThreadView
      thread={thread}
      ownId={actor.accountId}
      professional
      answers={filled}
      keys={[randomUUID(), randomUUID()]}
      done={doneSentence(fait)}
      fileRefused={fileRefusal(piece)}
      start={filled.find((answer) => answer.id === reponse)?.text ?? ''}
      back={<Breadcrumb trail={[{ label: 'Messagerie', href: routes.messages }]} here={thread.subject} />}
    />
  )
}
