import { LeaveForm } from '@/components/mobility-test/leave-form'
import { OwnLinkForm } from '@/components/mobility-test/start-view'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { confirmAndStartTestAction } from '@/lib/mobility-test/actions'
import { HOLDER_LABELS } from '@/lib/mobility-test/labels'

/** The Test waits: whoever comes back needs the professional's password, to go on or to leave. */
export function PausedView({ testId, back }: { testId: string; /** The password page of this Test, for who gets a new password by mail. */ back: string }) {
  return (
    <>
      <PageTitle>Le Test est en pause</PageTitle>
      <p className="mt-4">Toutes les réponses sont gardées. Appelez le professionnel qui vous accompagne pour reprendre.</p>
      <Card title="Reprendre le Test" className="mt-8">
        <ActionForm action={confirmAndStartTestAction} className="space-y-4">
          <HiddenField name="testId" value={testId} />
          <RadioGroup name="holder" label="Qui tient l’appareil&nbsp;?" required choices={Object.entries(HOLDER_LABELS).map(([value, label]) => ({ value, label }))} />
          <PasswordField name="password" label="Votre mot de passe" autoComplete="current-password" handedOver required />
          <SubmitButton>Reprendre le Test</SubmitButton>
        </ActionForm>
        <OwnLinkForm back={back} />
      </Card>
      <p className="text-ink-soft mt-6">Pour que la personne continue chez elle&nbsp;: quittez ici avec votre mot de passe, puis débloquez l’accès sur sa fiche. Ses réponses sont gardées.</p>
      <details className="mt-4">
        <summary className="min-h-11 py-2 font-bold">Quitter sans reprendre</summary>
        <LeaveForm />
        <div className="mt-4">
          <SignOutForm />
        </div>
      </details>
    </>
  )
}
