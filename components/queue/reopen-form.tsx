import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { reopenPrescriptionAction } from '@/lib/prescription/answer-actions'

type Answered = { prescription: { id: string; version: number } }

/** « Rouvrir » a refused or expired demand: whoever does follows it. */
export function ReopenForm({ prescription }: Answered) {
  return (
    <ActionForm action={reopenPrescriptionAction} idPrefix="rouvrir-" className="space-y-4">
      <HiddenField name="prescriptionId" value={prescription.id} />
      <VersionField value={prescription.version} />
      <TextareaField name="comment" label="Pourquoi rouvrir" required maxLength={600} rows={2} help="Le prescripteur lit ce texte." />
      <SubmitButton>Rouvrir la demande</SubmitButton>
    </ActionForm>
  )
}
