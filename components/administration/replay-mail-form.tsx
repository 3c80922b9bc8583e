import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { replayMailAction } from '@/lib/administration/actions'
import { mailLabel, mayArriveTwice } from '@/lib/administration/mail-labels'

type ReplayMailFormProps = { mail: { id: string; kind: string; createdAt: Date }; /** Where it leads back to. */ from?: { accountId: string; retour: 'hotline' | 'compte' } }

/** « Renvoyer » a mail that could not be delivered; an old one asks first whether twice would matter. */
export function ReplayMailForm({ mail, from }: ReplayMailFormProps) {
  return (
    <ActionForm action={replayMailAction} idPrefix={`${mail.id}-`} className="space-y-3">
      <HiddenField name="mailId" value={mail.id} />
      {from && <HiddenField name="accountId" value={from.accountId} />}
      {from && <HiddenField name="retour" value={from.retour} />}
      {mayArriveTwice(mail) && <CheckboxField name="perhapsTwice" label="Il peut arriver deux fois" help={'Plus d’un jour a passé\u00a0: s’il était tout de même parti, la personne le recevra encore.'} />}
      <SubmitButton variant="secondary">
        Renvoyer<span className="sr-only"> «&nbsp;{mailLabel(mail.kind)}&nbsp;»</span>
      </SubmitButton>
    </ActionForm>
  )
}
