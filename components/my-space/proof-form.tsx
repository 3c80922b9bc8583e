import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { confirmOwnDataAction, requestOwnCodeAction } from '@/lib/own-data/actions'
import type { ProofKind } from '@/lib/own-data/confirm-own-data'

/** « C'est bien vous ? »: the password, the card, or a code by mail, by how the person signs in. */
export function ProofForm({ proof }: { proof: ProofKind }) {
  return (
    <>
      <h2 className="text-xl font-bold">C’est bien vous&nbsp;?</h2>
      {proof === 'code' && (
        <ActionForm action={requestOwnCodeAction} idPrefix="demande-" className="mt-4">
          <SubmitButton variant="secondary" className="min-h-12 w-full">
            Recevoir un code par e-mail
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={confirmOwnDataAction} className="mt-4 space-y-5">
        <HiddenField name="kind" value={proof} />
        {proof === 'password' && <PasswordField name="password" label="Mon mot de passe" autoComplete="current-password" required />}
        {proof === 'card' && (
          <>
            <TextField name="cardCode" label="Code de la carte" help="Il est écrit sous le carré. Les espaces ne comptent pas." autoComplete="off" maxLength={60} required />
            <DateField name="birthDate" label="Ma date de naissance" help="Par exemple 03/04/1999" autoComplete="bday" required />
          </>
        )}
        {proof === 'code' && <TextField name="mailedCode" label="Code à huit chiffres" inputMode="numeric" autoComplete="one-time-code" maxLength={12} required />}
        <SubmitButton className="min-h-14 w-full">Continuer</SubmitButton>
      </ActionForm>
    </>
  )
}
