import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmAddressAction } from '@/lib/prescription/update-actions'

/** What the link to a new address opens: one button, or where to turn when the link no longer serves. */
export function ConfirmAddressView({ token, live, hotline }: { token: string; live: boolean; hotline: string }) {
  if (!live) {
    return (
      <>
        <PageTitle>Ce lien n’est plus valable</PageTitle>
        <p className="mt-4">
          Demandez à la personne qui vous suit, ou écrivez à la hotline&nbsp;:{' '}
          <a href={`mailto:${hotline}`} className="link break-all">
            {hotline}
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <PageTitle>Confirmer mon adresse</PageTitle>
      <p className="mt-4">Si cette adresse est la vôtre, confirmez-la. Vous vous connecterez ensuite avec elle, et avec votre mot de passe habituel.</p>
      <ActionForm action={confirmAddressAction} className="mt-6">
        <HiddenField name="token" value={token} />
        <SubmitButton>C’est bien mon adresse</SubmitButton>
      </ActionForm>
    </>
  )
}
