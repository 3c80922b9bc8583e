import { QuitPhoneForm } from '@/components/mobility-test/quit-phone-form'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { resumeOnPhoneAction } from '@/lib/mobility-test/actions'

/** The pause on the person's own phone: no password, which is not theirs. */
export function PausedOnPhoneView({ testId }: { testId: string }) {
  return (
    <>
      <PageTitle>Le Test est en pause</PageTitle>
      <p className="mt-4">Toutes les réponses sont gardées.</p>
      <ActionForm action={resumeOnPhoneAction} className="mt-8">
        <HiddenField name="testId" value={testId} />
        <SubmitButton className="min-h-14 w-full">Reprendre le Test</SubmitButton>
      </ActionForm>
      <div className="mt-4">
        <QuitPhoneForm>Quitter sur ce téléphone</QuitPhoneForm>
      </div>
      <p className="text-ink-soft mt-3">Pour continuer plus tard, il faudra un nouveau code de la personne qui vous accompagne.</p>
    </>
  )
}
