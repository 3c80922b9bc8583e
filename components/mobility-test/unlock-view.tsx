import { LeaveForm } from '@/components/mobility-test/leave-form'
import { OwnLinkForm } from '@/components/mobility-test/start-view'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** The screen is locked on a Test: go on with it, or leave with the professional's password. */
export function UnlockView({ testId, back, passwordPage }: { testId: string; back?: string; passwordPage: string }) {
  return (
    <>
      <PageTitle>Cet écran est réservé au Test Mobilité</PageTitle>
      <p className="mt-4">Le reste est fermé pendant le Test. C’est normal&nbsp;: l’appareil est entre les mains de la personne.</p>
      <LinkButton href={routes.passation(testId)} className="mt-6 w-full">
        Continuer le Test
      </LinkButton>
      <Card title="Je suis le professionnel" className="mt-8">
        <LeaveForm back={back} />
        <OwnLinkForm back={back ?? passwordPage} />
        <div className="mt-4">
          <SignOutForm />
        </div>
      </Card>
    </>
  )
}
