import { PlaceFields } from '@/components/appointment/place-fields'
import { DurationField, WhenFields } from '@/components/appointment/when-fields'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { DateField } from '@/components/ui/date-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { planAppointmentAction, proposeSlotsAction } from '@/lib/appointment/actions'
import { TYPE_LABELS } from '@/lib/appointment/labels'
import type { PlanForm as PlanFormData, ToMove } from '@/lib/appointment/plan-page'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { formatName } from '@/lib/infra/format'

type Person = { id: string; firstName: string; lastName: string; followedBy: { firstName: string; lastName: string } | null }
type PlanFormProps = { form: PlanFormData; person: Person | null; advisorId: string }

/** « Planifier »: with one person, or an atelier with places. */
export function PlanForm({ form, person, advisorId }: PlanFormProps) {
  const [first] = form.free
  return (
    <ActionForm action={planAppointmentAction} className="mt-6 space-y-6">
      <Common form={form} beneficiaryId={person?.id} />
      <Card title="Quoi et quand">
        <div className="space-y-4">
          <What form={form} advisorId={advisorId} type={person ? undefined : 'WORKSHOP'} />
          {!person && <TextField name="places" label="Nombre de places" required inputMode="numeric" maxLength={3} defaultValue="8" />}
          <WhenFields zone={form.zone} on={first?.on} time={first?.time} free={{ title: freeTitle(form), hours: form.free }} />
        </div>
      </Card>
      <Card title="Où">
        <PlaceFields place={form.platform} />
      </Card>
      {person?.followedBy && <CheckboxField name="prescriberAttends" label={`${person.followedBy.firstName} ${person.followedBy.lastName}, qui suit la personne, vient aussi`} help="Il ou elle reçoit le rendez-vous par message, avec son fichier d’agenda." />}
      <SubmitButton>Planifier</SubmitButton>
    </ActionForm>
  )
}

type ProposeFormProps = { form: PlanFormData; person: Person; advisorId: string; moved: ToMove | null }

/** « Proposer trois créneaux »: the person or the prescriber chooses. */
export function ProposeForm({ form, person, advisorId, moved }: ProposeFormProps) {
  const minutes = moved ? Math.round((moved.endsAt.getTime() - moved.startsAt.getTime()) / 60_000) : 60
  return (
    <ActionForm action={proposeSlotsAction} className="mt-6 space-y-6">
      <Common form={form} beneficiaryId={person.id} />
      {moved && <HiddenField name="movesId" value={moved.id} />}
      <Card title="Quoi">
        <div className="space-y-4">
          <What form={form} advisorId={moved?.advisorId ?? advisorId} type={moved?.type} title={moved?.title} />
          <DurationField minutes={minutes} />
        </div>
      </Card>
      <Card title="Trois créneaux">
        <div className="space-y-4">
          <FreeSlots form={form} />
          {([1, 2, 3] as const).map((rank) => (
            <div key={rank} className="grid items-start gap-4 sm:grid-cols-2">
              <DateField name={`on${rank}`} label={`Jour du créneau ${rank}`} required defaultValue={form.free[rank - 1]?.on} />
              <TextField name={`time${rank}`} type="time" label={`Heure du créneau ${rank} (${form.zone})`} required defaultValue={form.free[rank - 1]?.time} />
            </div>
          ))}
          <p className="text-ink-soft text-sm">Les créneaux ne sont pas réservés&nbsp;: le premier choix compte. Une nouvelle proposition remplace celle qui attend.</p>
        </div>
      </Card>
      <Card title="Où">
        <PlaceFields place={moved ?? form.platform} />
      </Card>
      <SubmitButton>Proposer ces créneaux</SubmitButton>
    </ActionForm>
  )
}

function Common({ form, beneficiaryId }: { form: PlanFormData; beneficiaryId?: string }) {
  return (
    <>
      <HiddenField name="idempotencyKey" value={form.formKey} />
      <HiddenField name="platformId" value={form.platform.id} />
      {beneficiaryId && <HiddenField name="beneficiaryId" value={beneficiaryId} />}
    </>
  )
}

function What({ form, advisorId, type, title }: { form: PlanFormData; advisorId: string; type?: string; title?: string }) {
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField name="type" label="Type de rendez-vous" required choices={choicesOf(TYPE_LABELS)} defaultValue={type} />
        <SelectField name="advisorId" label="Conseiller" required choices={form.advisors.map((advisor) => ({ value: advisor.id, label: formatName(advisor) }))} defaultValue={advisorId} />
      </div>
      <TextField name="title" label="Intitulé" help="Ce que les personnes lisent, à la place du type." maxLength={80} defaultValue={title} />
    </>
  )
}

const freeTitle = ({ ownFree }: PlanFormData) => (ownFree ? 'Vos prochaines heures libres' : 'Prochaines heures libres du conseiller')

function FreeSlots({ form }: { form: PlanFormData }) {
  const { free, platform } = form
  if (free.length === 0) return null
  return (
    <p className="text-ink-soft">
      {freeTitle(form)}&nbsp;: {free.map(({ startsAt }) => placeDateTime(startsAt, platform.timeZone)).join('\u00a0; ')}.
    </p>
  )
}
