import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { requestCodeAction, signInWithCodeAction } from '@/lib/account/actions'
import { routes } from '@/lib/infra/routes'

/** « Recevoir un code par e-mail »: a beneficiary enters without a password. */
export function CodeRequestForm({ back }: { back?: string }) {
  return (
    <>
      <PageTitle>Recevoir un code par e-mail</PageTitle>
      <p className="mt-4 text-lg">Wimoov vous accompagne et vous n’avez pas de mot de passe, ou vous l’avez oublié&nbsp;? Un code de huit chiffres suffit.</p>
      <ActionForm action={requestCodeAction} className="mt-6 space-y-6">
        {back && <HiddenField name="retour" value={back} />}
        <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" required />
        <SubmitButton className="min-h-14 w-full">Recevoir un code</SubmitButton>
      </ActionForm>
      <OtherWays back={back} />
    </>
  )
}

/** Where the code is typed. `email`: the address that was typed just before in this browser, when it is still known. */
export function CodeEntryForm({ back, email }: { back?: string; email: string | null }) {
  return (
    <>
      <PageTitle>Écrivez votre code</PageTitle>
      <p className="mt-4 text-lg">
        {email ? (
          <>
            Si un espace bénéficiaire existe à l’adresse <strong className="break-all">{email}</strong>, un code vient de partir. Il est valable 10&nbsp;minutes. Pensez à regarder dans les indésirables.
          </>
        ) : (
          'Le code de huit chiffres est dans l’e-mail que vous avez reçu. Il est valable 10\u00a0minutes.'
        )}
      </p>
      <ActionForm action={signInWithCodeAction} className="mt-6 space-y-6">
        {back && <HiddenField name="retour" value={back} />}
        {email ? <HiddenField name="email" value={email} /> : <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" required />}
        <TextField name="code" label="Code à huit chiffres" inputMode="numeric" autoComplete="one-time-code" maxLength={12} required />
        <CheckboxField name="remember" label="C’est mon téléphone" help="Votre espace reste ouvert 30 jours. Ne cochez pas si d’autres personnes utilisent cet appareil." />
        <SubmitButton className="min-h-14 w-full">Entrer</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href={routes.codeRequest(back)} className="link inline-flex min-h-12 items-center">
          Demander un autre code, ou changer d’adresse
        </Link>
      </p>
      <OtherWays back={back} />
    </>
  )
}

function OtherWays({ back }: { back?: string }) {
  return (
    <ul className="mt-4">
      <li>
        <Link href={routes.signIn(back)} className="link inline-flex min-h-12 items-center">
          Me connecter avec un mot de passe
        </Link>
      </li>
      <li>
        <Link href={routes.typedCard} className="link inline-flex min-h-12 items-center">
          Entrer avec ma carte d’accès
        </Link>
      </li>
    </ul>
  )
}
