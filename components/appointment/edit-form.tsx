import { PlaceFields } from '@/components/appointment/place-fields'
import { Unfolding } from '@/components/parcours/unfolding'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { VersionField } from '@/components/ui/version-field'
import { editAppointmentAction } from '@/lib/appointment/actions'
import type { FullAppointment } from '@/lib/appointment/appointment-page'
import { TYPE_LABELS } from '@/lib/appointment/labels'

/** « Modifier »: what it is for, how and where, without moving it. */
export function EditForm({ appointment }: { appointment: FullAppointment }) {
  const { id, version, type, title, places } = appointment
  // The title of its type is no title of its own: it follows another type.
  const usual = choicesOf(TYPE_LABELS).some(({ value, label }) => value === type && label === title)
  return (
    <ActionForm action={editAppointmentAction} idPrefix="modifier-">
      <Unfolding title="Modifier">
        <HiddenField name="appointmentId" value={id} />
        <VersionField value={version} />
        <SelectField name="type" label="Type de rendez-vous" required choices={choicesOf(TYPE_LABELS)} defaultValue={type} />
        <TextField name="title" label="Intitulé" help="Ce que les personnes lisent, à la place du type." maxLength={80} defaultValue={usual ? '' : title} />
        {places !== null && <TextField name="places" label="Nombre de places" required inputMode="numeric" maxLength={3} defaultValue={String(places)} />}
        <PlaceFields place={appointment} />
        <SubmitButton>Enregistrer</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}
