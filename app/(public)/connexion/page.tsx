import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/account/sign-in-form'
import { ForgetOffline } from '@/components/my-space/forget-offline'
import { currentActor } from '@/lib/account/current-actor'
import { landingPage } from '@/lib/account/landing'
import { env } from '@/lib/infra/env'
import { safeReturnPath } from '@/lib/infra/script-routes'

export const metadata: Metadata = { title: 'Connexion' }

export default async function Page({ searchParams }: PageProps<'/connexion'>) {
  const { retour, fin } = await searchParams
  const back = safeReturnPath(typeof retour === 'string' ? retour : undefined)
  const actor = await currentActor()
  if (actor) redirect(landingPage(actor.role, back))
  return (
    <>
      {fin === 'oui' && <ForgetOffline />}
      <SignInForm back={back} hotline={env().HOTLINE_EMAIL} />
    </>
  )
}
