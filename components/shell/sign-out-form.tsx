import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction } from '@/lib/account/actions'

/** « Se déconnecter »: always free, in mode passation too. */
export function SignOutForm() {
  return (
    <ActionForm action={signOutAction}>
      <SubmitButton variant="quiet" className="px-3">
        Se déconnecter
      </SubmitButton>
    </ActionForm>
  )
}
