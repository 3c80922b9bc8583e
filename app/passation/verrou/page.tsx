import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PhoneLockedView } from '@/components/mobility-test/phone-locked-view'
import { UnlockView } from '@/components/mobility-test/unlock-view'
import { currentActor } from '@/lib/account/current-actor'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'
import { passwordPageOf } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Écran verrouillé sur le Test' }

// Where every other page of the session leads in mode passation.
export default async function Page({ searchParams }: PageProps<'/passation/verrou'>) {
  const { retour } = await searchParams
  const back = safeReturnPath(typeof retour === 'string' ? retour : undefined)
  const actor = await currentActor()
  if (!actor) redirect(routes.signIn(back))
  if (!actor.lockedTestId) redirect(back ?? routes.home)
  if (actor.testOnly) return <PhoneLockedView testId={actor.lockedTestId} />
  return <UnlockView testId={actor.lockedTestId} back={back} passwordPage={await passwordPageOf(actor, actor.lockedTestId)} />
}
