import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CardSignIn } from '@/components/account/card-sign-in'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Entrer avec ma carte' }

export default async function Page() {
  const actor = await currentActor()
  if (actor?.lockedTestId) redirect(routes.unlockScreen())
  return <CardSignIn hotline={env().HOTLINE_EMAIL} />
}
