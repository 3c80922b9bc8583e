import { Unfolding } from '@/components/parcours/unfolding'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { refusePrescriptionAction } from '@/lib/prescription/answer-actions'
import { REFUSAL_REASON_LABELS } from '@/lib/prescription/vocabulary/decision'

type Answered = { prescription: { id: string; version: number } }

/** « Refuser »: why, what would change the answer, and another way. */
export function RefuseForm({ prescription }: Answered) {
  return (
    <ActionForm action={refusePrescriptionAction} idPrefix="refuser-">
      <Unfolding title="Refuser">
        <HiddenField name="prescriptionId" value={prescription.id} />
        <VersionField value={prescription.version} />
        <SelectField name="reason" label="Raison du refus" required choices={choicesOf(REFUSAL_REASON_LABELS)} help="Le prescripteur la lit." />
        <TextareaField name="comment" label="Précisions" maxLength={600} rows={2} help="Pour le prescripteur. Nécessaire pour une autre raison." />
        <TextareaField name="remedy" label="Ce qui rendrait la personne éligible" maxLength={600} rows={2} help="La personne lit ce texte aussi&nbsp;: écrivez simplement." />
        <TextareaField name="alternative" label="Autre piste" maxLength={600} rows={2} help="Un autre service, une autre aide. La personne lit ce texte aussi." />
        <SubmitButton variant="danger">Refuser la demande</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}
