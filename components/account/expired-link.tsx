import { ActionForm } from '@/components/ui/action-form'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { requestLinkAction } from '@/lib/account/actions'

/** A link that is used, expired or unknown: the three look the same, and a new one is a form away. */
export function ExpiredLink() {
  return (
    <>
      <PageTitle>Ce lien n’est plus valable</PageTitle>
      <p className="mt-4">Il a déjà servi, son délai est passé, ou cette page a été rechargée (ouvrez alors à nouveau le lien reçu). Demandez-en un nouveau{'\u00a0'}: il arrive en quelques minutes.</p>
      <ActionForm action={requestLinkAction} className="mt-8 space-y-6">
        <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" required />
        <SubmitButton className="w-full">Recevoir un nouveau lien</SubmitButton>
      </ActionForm>
    </>
  )
}
