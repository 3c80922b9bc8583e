import { Unfolding } from '@/components/parcours/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { VersionField } from '@/components/ui/version-field'
import { assignAppointmentAction } from '@/lib/appointment/actions'
import type { FullAppointment } from '@/lib/appointment/appointment-page'
import { formatName } from '@/lib/infra/format'

/** « Confier à un autre conseiller »; in sight when nobody receives any more, with the reader chosen. */
export function AssignForm({ appointment: { id, version, advisor, advisors, left, readerId } }: { appointment: FullAppointment }) {
  const others = advisors.filter((one) => one.id !== advisor.id)
  if (others.length === 0) return null
  const fields = (
    <>
      <HiddenField name="appointmentId" value={id} />
      <VersionField value={version} />
      <SelectField name="advisorId" label={left ? 'Qui reçoit\u00a0?' : 'Confier à'} required choices={others.map((one) => ({ value: one.id, label: formatName(one) }))} defaultValue={left ? readerId : undefined} />
      <SubmitButton variant={left ? 'primary' : 'secondary'}>{left ? 'Reprendre ce rendez-vous' : 'Confier'}</SubmitButton>
    </>
  )
  return (
    <ActionForm action={assignAppointmentAction} idPrefix="confier-" className={left ? 'space-y-4' : ''}>
      {left ? fields : <Unfolding title="Confier à un autre conseiller">{fields}</Unfolding>}
    </ActionForm>
  )
}
