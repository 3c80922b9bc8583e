import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { leavePassationAction } from '@/lib/mobility-test/actions'

/** The professional's password, to leave mode passation. */
export function LeaveForm({ back }: { back?: string }) {
  return (
    <ActionForm action={leavePassationAction} idPrefix="quitter-" className="space-y-4">
      {back && <HiddenField name="retour" value={back} />}
      <PasswordField name="password" label="Mot de passe du professionnel" autoComplete="current-password" handedOver required />
      <SubmitButton variant="secondary">Revenir à mon espace</SubmitButton>
    </ActionForm>
  )
}
