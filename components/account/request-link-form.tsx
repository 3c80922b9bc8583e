import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { requestLinkAction } from '@/lib/account/actions'
import { routes } from '@/lib/infra/routes'

/** Asks for a link by mail. The answer is the same whether an account exists or not. */
export function RequestLinkForm({ back }: { back?: string }) {
  return (
    <>
      <PageTitle>Changer mon mot de passe</PageTitle>
      <p className="mt-4">Indiquez votre adresse e-mail. Nous vous envoyons un lien pour choisir un mot de passe.</p>
      <ActionForm action={requestLinkAction} className="mt-8 space-y-6">
        {back && <HiddenField name="retour" value={back} />}
        <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" required />
        <SubmitButton className="w-full">Recevoir le lien</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href={routes.signIn(back)} className="link">
          Revenir à la connexion
        </Link>
      </p>
    </>
  )
}
