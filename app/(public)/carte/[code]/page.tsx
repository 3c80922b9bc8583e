import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CardSignIn } from '@/components/account/card-sign-in'
import { currentActor } from '@/lib/account/current-actor'
import { env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Entrer avec ma carte' }

// Looking reads nothing of the card: a page that knew it would tell whoever tries codes.
export default async function Page({ params }: PageProps<'/carte/[code]'>) {
  const [actor, { code }] = await Promise.all([currentActor(), params])
  if (actor?.lockedTestId) redirect(routes.unlockScreen())
  return <CardSignIn code={routes.card(code) === routes.hiddenCard ? undefined : code.slice(0, 100)} hotline={env().HOTLINE_EMAIL} />
}
