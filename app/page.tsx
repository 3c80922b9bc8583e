import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/account/current-actor'
import { landingPage } from '@/lib/account/landing'
import { routes } from '@/lib/infra/routes'

export default async function Page() {
  const actor = await currentActor()
  redirect(actor ? landingPage(actor.role) : routes.signIn())
}
