import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ReadyAnswersPage } from '@/components/messaging/ready-answers-page'
import { requireActor } from '@/lib/account/require-actor'
import { answersToManage } from '@/lib/messaging/ready-answers'

export const metadata: Metadata = { title: 'Réponses prêtes' }

const DONE: Record<string, string> = { enregistree: 'La réponse prête est enregistrée.', retiree: 'La réponse prête est retirée.' }

export default async function Page({ searchParams }: PageProps<'/messagerie/reponses'>) {
  const actor = await requireActor('readyAnswer.manage', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const { fait } = await searchParams
  return <ReadyAnswersPage answers={await answersToManage(actor)} clientKey={randomUUID()} done={(typeof fait === 'string' && DONE[fait]) || null} />
}
