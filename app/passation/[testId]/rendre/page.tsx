import type { Metadata } from 'next'
import { LeaveForm } from '@/components/mobility-test/leave-form'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { PageTitle } from '@/components/ui/page-title'
import { requirePassation } from '@/lib/mobility-test/require-passation'

export const metadata: Metadata = { title: 'Rendez l’appareil' }

export default async function Page({ params }: PageProps<'/passation/[testId]/rendre'>) {
  const { testId } = await params
  await requirePassation(testId)
  return (
    <>
      <PageTitle>Rendez l’appareil</PageTitle>
      <p className="mt-4">Merci. Le Test est terminé. Rendez maintenant l’appareil au professionnel qui vous accompagne.</p>
      <div className="mt-10">
        <LeaveForm />
      </div>
      <div className="mt-6">
        <SignOutForm />
      </div>
    </>
  )
}
