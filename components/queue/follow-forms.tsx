import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { SelectField } from '@/components/ui/select-field'
import { assignPrescriptionAction, releasePrescriptionAction, takePrescriptionAction } from '@/lib/prescription/answer-actions'
import type { QueuedPrescription } from '@/lib/prescription/queued-prescription'

/** Who answers for the demand: take it, hand it to a colleague, or put it back. */
export function FollowForms({ prescription, mine }: { prescription: QueuedPrescription; mine: boolean }) {
  const { id, advisor, status, platform } = prescription
  return (
    <div className="space-y-5">
      <p>{advisor ? (mine ? 'Vous suivez cette demande.' : `${advisor.firstName} ${advisor.lastName} suit cette demande.`) : 'Personne ne suit encore cette demande.'}</p>
      {!advisor && (
        <ActionForm action={takePrescriptionAction} idPrefix="prendre-">
          <HiddenField name="prescriptionId" value={id} />
          <SubmitButton>Prendre en charge</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={assignPrescriptionAction} idPrefix="confier-" className="flex flex-wrap items-end gap-3">
        <HiddenField name="prescriptionId" value={id} />
        <div className="min-w-0 grow basis-56">
          <SelectField name="advisorId" label="Confier à" required choices={platform.memberships.map(({ account }) => ({ value: account.id, label: `${account.firstName} ${account.lastName}` }))} />
        </div>
        <SubmitButton variant="secondary">Confier</SubmitButton>
      </ActionForm>
      {mine && status === 'IN_REVIEW' && (
        <ActionForm action={releasePrescriptionAction} idPrefix="remettre-">
          <HiddenField name="prescriptionId" value={id} />
          <SubmitButton variant="quiet">Remettre dans la file</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
