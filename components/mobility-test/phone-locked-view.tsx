import { QuitPhoneForm } from '@/components/mobility-test/quit-phone-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** Where any other page leads on the person's own phone: back to the Test, or out. */
export function PhoneLockedView({ testId }: { testId: string }) {
  return (
    <>
      <PageTitle>Ce téléphone n’ouvre que le Test Mobilité</PageTitle>
      <p className="mt-4">Les autres pages ne s’ouvrent pas ici.</p>
      <LinkButton href={routes.passation(testId)} className="mt-6 min-h-14 w-full">
        Continuer le Test
      </LinkButton>
      <div className="mt-4">
        <QuitPhoneForm>Quitter sur ce téléphone</QuitPhoneForm>
      </div>
    </>
  )
}
