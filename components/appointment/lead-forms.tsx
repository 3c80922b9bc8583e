import { AssignForm } from '@/components/appointment/assign-form'
import { EditForm } from '@/components/appointment/edit-form'
import { Unfolding } from '@/components/parcours/unfolding'
import { WhenFields } from '@/components/appointment/when-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { cancelAppointmentAction, moveAppointmentAction } from '@/lib/appointment/actions'
import type { FullAppointment } from '@/lib/appointment/appointment-page'

type LeadFormsProps = { appointment: FullAppointment; time: { on: string; time: string; zone: string } }

/** « Déplacer », « Modifier », « Confier » and « Annuler », for the plateforme: everybody concerned is told. */
export function LeadForms({ appointment, time: { on, time, zone } }: LeadFormsProps) {
  const { id, version, startsAt, endsAt, left } = appointment
  return (
    <>
      {left && (
        <Card title="À reprendre" className="no-print">
          <p className="mb-4">
            {appointment.advisor.firstName} {appointment.advisor.lastName} ne travaille plus dans la plateforme. Le rendez-vous tient&nbsp;: dites qui reçoit, les personnes concernées seront prévenues.
          </p>
          <AssignForm appointment={appointment} />
        </Card>
      )}
      <Card title="Changer le rendez-vous" className="no-print">
        <div className="space-y-3">
          <ActionForm action={moveAppointmentAction} idPrefix="bouger-">
            <Unfolding title="Déplacer">
              <HiddenField name="appointmentId" value={id} />
              <HiddenField name="version" value={String(version)} />
              <WhenFields zone={zone} on={on} time={time} minutes={Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)} />
              <SubmitButton>Déplacer le rendez-vous</SubmitButton>
            </Unfolding>
          </ActionForm>
          <EditForm appointment={appointment} />
          {!left && <AssignForm appointment={appointment} />}
          <ActionForm action={cancelAppointmentAction} idPrefix="supprimer-">
            <Unfolding title="Annuler">
              <HiddenField name="appointmentId" value={id} />
              <HiddenField name="version" value={String(version)} />
              <TextareaField name="reason" label="Raison" required maxLength={300} rows={2} help="Les personnes prévenues la lisent." />
              <SubmitButton variant="danger">Annuler le rendez-vous</SubmitButton>
            </Unfolding>
          </ActionForm>
        </div>
      </Card>
    </>
  )
}
