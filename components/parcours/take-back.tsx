import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/infra/form-state'

type TakeBackProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  prescriptionId: string
  /** The line entered by mistake: the field that carries its id, and what it says. */
  entry: { name: 'serviceId' | 'solutionId'; id: string; label: string }
}

/** « Annuler cette saisie »: a line entered by mistake, the same day. */
export function TakeBack({ action, prescriptionId, entry }: TakeBackProps) {
  return (
    <ActionForm action={action} idPrefix={`annuler-${entry.id}-`} className="no-print">
      <HiddenField name="prescriptionId" value={prescriptionId} />
      <HiddenField name={entry.name} value={entry.id} />
      <SubmitButton variant="quiet" className="-ml-5">
        Annuler cette saisie<span className="sr-only">{`\u00a0: ${entry.label}`}</span>
      </SubmitButton>
    </ActionForm>
  )
}
