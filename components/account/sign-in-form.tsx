import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { signInAction } from '@/lib/account/actions'
import { routes } from '@/lib/infra/routes'

type SignInFormProps = { back?: string; hotline: string }

/** « Connexion »: address, password, staying signed in, and who helps. */
export function SignInForm({ back, hotline }: SignInFormProps) {
  return (
    <>
      <PageTitle>Connexion</PageTitle>
      <ActionForm action={signInAction} className="mt-8 space-y-6">
        {back && <HiddenField name="retour" value={back} />}
        <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" required />
        <PasswordField name="password" label="Mot de passe" autoComplete="current-password" required />
        <CheckboxField
          name="remember"
          label="Rester connecté"
          help={'Jusqu’à 30 jours sur cet appareil (prescripteurs\u00a0: 7 jours sans activité). Vous pouvez y mettre fin dans «\u00a0Mes connexions\u00a0». Sans effet pour les comptes de Wimoov. Ne cochez pas sur un appareil partagé.'}
        />
        <SubmitButton className="w-full">Se connecter</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href={routes.forgottenPassword(back)} className="link">
          Changer mon mot de passe, ou mot de passe oublié
        </Link>
      </p>
      <section aria-labelledby="sans-mot-de-passe" className="border-line mt-8 border-t pt-6">
        <h2 id="sans-mot-de-passe" className="text-xl font-bold">
          Vous êtes bénéficiaire, sans mot de passe&nbsp;?
        </h2>
        <div className="mt-4 grid gap-3 sm:grid-cols-2">
          <LinkButton href={routes.codeRequest(back)} variant="secondary">
            Recevoir un code par e-mail
          </LinkButton>
          <LinkButton href={routes.typedCard} variant="secondary">
            Entrer avec ma carte d’accès
          </LinkButton>
        </div>
      </section>
      <p className="mt-6 text-ink-soft">
        En cas de difficulté, contactez votre conseiller(e) ou notre hotline&nbsp;: <a href={`mailto:${hotline}`} className="link">{hotline}</a>
      </p>
    </>
  )
}
