import { Unfolding } from '@/components/parcours/unfolding'
import { WhenFields } from '@/components/appointment/when-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { cancelAppointmentAction, moveAppointmentAction } from '@/lib/appointment/actions'

type LeadFormsProps = { appointment: { id: string; version: number; startsAt: Date; endsAt: Date }; time: { on: string; time: string; zone: string } }

/** « Déplacer » and « Annuler », for the plateforme: everybody concerned is told. */
export function LeadForms({ appointment: { id, version, startsAt, endsAt }, time: { on, time, zone } }: LeadFormsProps) {
  return (
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
  )
}
