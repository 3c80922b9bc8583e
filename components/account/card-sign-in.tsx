import { HideAddress } from '@/components/account/hide-address'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { DateField } from '@/components/ui/date-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { signInWithCardAction } from '@/lib/beneficiary/card-actions'
import { routes } from '@/lib/infra/routes'

/** Where a card leads: the birth date, one button. Without `code` (typed address), the code of the card is asked too. */
export function CardSignIn({ code, hotline }: { code?: string; hotline: string }) {
  return (
    <div className="text-lg">
      {code && <HideAddress shown={routes.hiddenCard} />}
      <PageTitle>Entrer avec ma carte</PageTitle>
      <p className="mt-4">{code ? 'Écrivez votre date de naissance pour ouvrir votre espace.' : 'Écrivez le code de votre carte, puis votre date de naissance.'}</p>
      <ActionForm action={signInWithCardAction} className="mt-6 space-y-6">
        {code ? <HiddenField name="code" value={code} /> : <TextField name="code" label="Code de la carte" help="Il est écrit sous le carré. Les espaces ne comptent pas." required autoComplete="off" maxLength={60} />}
        <DateField name="birthDate" label="Ma date de naissance" help="Par exemple 03/04/1999" autoComplete="bday" required />
        <CheckboxField name="remember" label="C’est mon téléphone" help="Votre espace reste ouvert 30 jours. Ne cochez pas si d’autres personnes utilisent cet appareil." />
        <SubmitButton className="min-h-14 w-full">Entrer</SubmitButton>
      </ActionForm>
      <p className="text-ink-soft mt-6">
        Carte perdue, ou elle ne marche pas&nbsp;? Parlez-en à la personne qui vous suit, ou écrivez à la hotline&nbsp;:{' '}
        <a href={`mailto:${hotline}`} className="link break-all">
          {hotline}
        </a>
      </p>
    </div>
  )
}
