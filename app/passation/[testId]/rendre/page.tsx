import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LeaveForm } from '@/components/mobility-test/leave-form'
import { OwnLinkForm } from '@/components/mobility-test/start-view'
import { PhoneLockedView } from '@/components/mobility-test/phone-locked-view'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import { passationState } from '@/lib/mobility-test/passation-screens'
import { passwordPageOf, requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Rendez l’appareil' }

export default async function Page({ params }: PageProps<'/passation/[testId]/rendre'>) {
  const { testId } = await params
  const actor = await requirePassation(testId)
  if (actor.testOnly) return <PhoneLockedView testId={testId} />
  if ((await passationState(actor, testId)) !== 'FINISHED') redirect(routes.passation(testId))
  return (
    <>
      <PageTitle>Rendez l’appareil</PageTitle>
      <p className="mt-4">Merci. Le Test est terminé. Rendez maintenant l’appareil au professionnel qui vous accompagne.</p>
      <div className="mt-10">
        <LeaveForm />
        <OwnLinkForm back={await passwordPageOf(actor, testId)} />
      </div>
      <div className="mt-6">
        <SignOutForm />
      </div>
    </>
  )
}
