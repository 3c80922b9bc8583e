import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HandoverView } from '@/components/administration/handover-view'
import { requireActor } from '@/lib/account/require-actor'
import { hasFreshGrant } from '@/lib/account/step-up'
import { handoverPage } from '@/lib/administration/handover-page'

export const metadata: Metadata = { title: 'Désactiver un compte' }

export default async function Page({ params, searchParams }: PageProps<'/administration/comptes/[id]/desactivation'>) {
  const actor = await requireActor('user.disable', 'HOTLINE', 'ADMIN')
  const [{ id }, { retour }] = await Promise.all([params, searchParams])
  const page = await handoverPage(actor, id)
  if (!page) notFound()
  const passwordNeeded = actor.role === 'ADMIN' && !(await hasFreshGrant(actor))
  return <HandoverView page={page} from={retour === 'hotline' ? 'hotline' : 'compte'} passwordNeeded={passwordNeeded} />
}
