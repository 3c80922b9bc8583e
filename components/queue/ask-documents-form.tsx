import { Unfolding } from '@/components/parcours/unfolding'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { DOCUMENT_TYPE_CODES, DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import { askDocumentsAction } from '@/lib/prescription/answer-actions'
import { ASKED_OF_LABELS } from '@/lib/prescription/vocabulary/decision'

type Answered = { prescription: { id: string; version: number } }

/** « Demander des pièces »: which, and to whom. */
export function AskDocumentsForm({ prescription }: Answered) {
  return (
    <ActionForm action={askDocumentsAction} idPrefix="pieces-">
      <Unfolding title="Demander des pièces">
        <HiddenField name="prescriptionId" value={prescription.id} />
        <VersionField value={prescription.version} />
        <CheckboxGroup name="types" label="Pièces" required choices={DOCUMENT_TYPE_CODES.map((code) => ({ value: code, label: DOCUMENT_TYPES[code].label }))} />
        <RadioGroup name="askedOf" label="À qui" required choices={choicesOf(ASKED_OF_LABELS)} defaultValue={['PRESCRIBER']} />
        <TextareaField name="comment" label="Message" maxLength={600} rows={2} help="Lu par le prescripteur et, si la pièce lui est demandée, par la personne." />
        <SubmitButton variant="secondary">Demander ces pièces</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}
