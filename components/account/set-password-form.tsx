import { Link } from '@/components/ui/link'
import { HideAddress } from '@/components/account/hide-address'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { setPasswordAction } from '@/lib/account/actions'
import { routes } from '@/lib/infra/routes'

type SetPasswordFormProps = { token: string; email: string | null; first: boolean; minimumLength: number }

/** Sets the password that a mailed link allows, then signs in. */
export function SetPasswordForm({ token, email, first, minimumLength }: SetPasswordFormProps) {
  return (
    <>
      <HideAddress shown="/mot-de-passe/lien" />
      <PageTitle>{first ? 'Bienvenue\u00a0: choisissez votre mot de passe' : 'Choisissez un nouveau mot de passe'}</PageTitle>
      {email && <p className="mt-4">Compte&nbsp;: {email}</p>}
      <ActionForm action={setPasswordAction} className="mt-8 space-y-6">
        <HiddenField name="token" value={token} />
        {/* Password managers save the address together with the password. */}
        {email && <input type="hidden" autoComplete="username" value={email} readOnly />}
        <PasswordField
          name="password"
          label="Nouveau mot de passe"
          autoComplete="new-password"
          required
          help={`Au moins ${minimumLength} caractères. Quatre mots au hasard conviennent, par exemple\u00a0: tulipe-orage-vélo-lundi (n’utilisez pas celui-ci).`}
        />
        <PasswordField name="confirmation" label="Le même mot de passe, une seconde fois" autoComplete="new-password" required />
        <SubmitButton className="w-full">Enregistrer et me connecter</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href={routes.forgottenPassword()} className="link">
          Recevoir un nouveau lien
        </Link>
      </p>
    </>
  )
}
