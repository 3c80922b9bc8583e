import { Unfolding } from '@/components/parcours/unfolding'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { transferPrescriptionAction } from '@/lib/prescription/answer-actions'
import { TRANSFER_REASON_LABELS } from '@/lib/prescription/vocabulary/decision'

/** « Transmettre »: the demand leaves with its history; only a trace stays here. */
export function TransferForm({ prescription }: { prescription: { id: string; version: number; otherPlatforms: readonly { id: string; name: string }[] } }) {
  return (
    <ActionForm action={transferPrescriptionAction} idPrefix={`transmettre-${prescription.id}-`}>
      <Unfolding title="Transmettre à une autre plateforme">
        <HiddenField name="prescriptionId" value={prescription.id} />
        <VersionField value={prescription.version} />
        <SelectField name="platformId" label="Plateforme" required choices={prescription.otherPlatforms.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectField name="reason" label="Raison" required choices={choicesOf(TRANSFER_REASON_LABELS)} />
        <TextareaField name="comment" label="Message à l’autre plateforme" maxLength={600} rows={2} help="Le prescripteur peut le lire." />
        <SubmitButton variant="secondary">Transmettre la demande</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}
