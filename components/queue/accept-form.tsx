import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { acceptPrescriptionAction } from '@/lib/prescription/answer-actions'

type Answered = { prescription: { id: string; version: number } }

/** « Accepter »: the prescriber and the person are told. */
export function AcceptForm({ prescription }: Answered) {
  return (
    <ActionForm action={acceptPrescriptionAction} idPrefix="accepter-" className="space-y-4 pb-2">
      <h3 className="font-bold">Accepter&nbsp;: la personne est éligible</h3>
      <HiddenField name="prescriptionId" value={prescription.id} />
      <VersionField value={prescription.version} />
      <TextareaField name="comment" label="Message au prescripteur" maxLength={600} rows={2} />
      <SubmitButton>Accepter la demande</SubmitButton>
    </ActionForm>
  )
}
