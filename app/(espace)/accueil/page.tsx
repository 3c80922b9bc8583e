import type { Metadata } from 'next'
import { Dashboard } from '@/components/indicator/dashboard'
import { requireActor } from '@/lib/account/require-actor'
import { mailFigures } from '@/lib/indicator/mail-figures'
import { keyFigures } from '@/lib/indicator/queries'
import { toDoList } from '@/lib/indicator/to-do'

export const metadata: Metadata = { title: 'Accueil' }

export default async function Page() {
  const actor = await requireActor('indicator.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const [figures, toDo, mails] = await Promise.all([keyFigures(actor), toDoList(actor), mailFigures(actor)])
  return <Dashboard firstName={actor.firstName} role={actor.role} figures={figures} toDo={toDo} mails={mails} />
}
