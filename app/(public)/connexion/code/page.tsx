import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeRequestForm } from '@/components/account/code-forms'
import { currentActor } from '@/lib/account/current-actor'
import { landingPage } from '@/lib/account/landing'
import { safeReturnPath } from '@/lib/infra/script-routes'

export const metadata: Metadata = { title: 'Recevoir un code' }

export default async function Page({ searchParams }: PageProps<'/connexion/code'>) {
  const { retour } = await searchParams
  const back = safeReturnPath(typeof retour === 'string' ? retour : undefined)
  const actor = await currentActor()
  if (actor) redirect(landingPage(actor.role, back))
  return <CodeRequestForm back={back} />
}
