import { BESIDE_FIELDS } from '@/components/parcours/form-keys'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { SelectField } from '@/components/ui/select-field'
import { VersionField } from '@/components/ui/version-field'
import { assignPrescriptionAction, releasePrescriptionAction, takePrescriptionAction } from '@/lib/prescription/answer-actions'
import type { QueuedPrescription } from '@/lib/prescription/queued-prescription'
import { isUndecided } from '@/lib/prescription/transitions'

/** Who answers for the demand: take it, hand it to a colleague, or put it back. */
export function FollowForms({ prescription, mine }: { prescription: QueuedPrescription; mine: boolean }) {
  const { id, version, advisor, status, platform } = prescription
  const colleagues = platform.memberships.map(({ account }) => account)
  const answered = colleagues.some((one) => one.id === advisor?.id)
  const undecided = isUndecided(status)
  return (
    <div className="space-y-5">
      <p>{followedBy({ advisor, answered, mine })}</p>
      {!answered && undecided && (
        <ActionForm action={takePrescriptionAction} idPrefix="prendre-">
          <HiddenField name="prescriptionId" value={id} />
          <VersionField value={version} />
          <SubmitButton>Prendre en charge</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={assignPrescriptionAction} idPrefix="confier-" className={`flex flex-wrap gap-3 ${BESIDE_FIELDS}`}>
        <HiddenField name="prescriptionId" value={id} />
        <VersionField value={version} />
        <div className="min-w-0 grow basis-56">
          <SelectField name="advisorId" label="Confier à" required choices={colleagues.filter((one) => one.id !== advisor?.id).map((one) => ({ value: one.id, label: nameOf(one) }))} />
        </div>
        <SubmitButton variant="secondary">Confier</SubmitButton>
      </ActionForm>
      {mine && status === 'IN_REVIEW' && (
        <ActionForm action={releasePrescriptionAction} idPrefix="remettre-">
          <HiddenField name="prescriptionId" value={id} />
          <VersionField value={version} />
          <SubmitButton variant="quiet" className="-ml-5">Remettre dans la file</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}

type Followed = { advisor: QueuedPrescription['advisor']; answered: boolean; mine: boolean }

function followedBy({ advisor, answered, mine }: Followed) {
  if (!advisor) return 'Personne ne suit encore cette demande.'
  if (mine) return 'Vous suivez cette demande.'
  return answered ? `${nameOf(advisor)} suit cette demande.` : `${nameOf(advisor)} suivait cette demande et ne travaille plus dans la plateforme.`
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`
