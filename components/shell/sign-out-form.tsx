import { AsksBeforeSignOut } from '@/components/shell/asks-before-sign-out'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction } from '@/lib/account/actions'

/** « Se déconnecter »: always free, in mode passation too. Answers of a Test that wait on this device are asked about first. */
export function SignOutForm() {
  return (
    <AsksBeforeSignOut>
      <ActionForm action={signOutAction}>
        <SubmitButton variant="quiet" className="-ml-5 sm:ml-0">
          Se déconnecter
        </SubmitButton>
      </ActionForm>
    </AsksBeforeSignOut>
  )
}
