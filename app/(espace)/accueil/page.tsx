import type { Metadata } from 'next'
import { z } from 'zod'
import { Dashboard } from '@/components/indicator/dashboard'
import { requireActor } from '@/lib/account/require-actor'
import { mailFigures } from '@/lib/indicator/mail-figures'
import { keyFigures } from '@/lib/indicator/queries'
import { LAST_PAGE, toDoList } from '@/lib/indicator/to-do'

export const metadata: Metadata = { title: 'Accueil' }

const PageSchema = z.coerce.number().int().min(1).max(LAST_PAGE).catch(1)

export default async function Page({ searchParams }: PageProps<'/accueil'>) {
  const actor = await requireActor('indicator.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const page = PageSchema.parse((await searchParams).page)
  const [figures, toDo, mails] = await Promise.all([keyFigures(actor), toDoList(actor, page), mailFigures(actor)])
  return <Dashboard firstName={actor.firstName} role={actor.role} figures={figures} toDo={toDo} mails={mails} />
}
