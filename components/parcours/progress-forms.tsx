import { BESIDE_FIELDS, FormKeys, ONE_LINE } from '@/components/parcours/form-keys'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Parcours } from '@/lib/prescription/parcours'
import { recordFirstContactAction, recordFollowUpAction, recordSolutionAction, startServiceAction } from '@/lib/prescription/parcours-actions'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { FOLLOW_UP_OUTCOME_LABELS, SOLUTION_LABELS } from '@/lib/prescription/vocabulary/parcours'

/** « Premier contact »: its day. The accompaniment begins. */
export function FirstContactForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={recordFirstContactAction} idPrefix={`contact-${parcours.reference}-`} className={`flex flex-wrap gap-3 ${BESIDE_FIELDS}`}>
      <FormKeys parcours={parcours} versioned />
      <DateField name="on" label="Premier contact le" required defaultValue={parcours.today} />
      <SubmitButton>Noter le premier contact</SubmitButton>
    </ActionForm>
  )
}

/** A service that begins: those that are already open are not offered. */
export function StartServiceForm({ parcours }: { parcours: Parcours }) {
  const open = new Set(parcours.services.filter(({ finishedOn }) => !finishedOn).map(({ service }) => service))
  return (
    <ActionForm action={startServiceAction} idPrefix={`service-${parcours.reference}-`} className={ONE_LINE}>
      <FormKeys parcours={parcours} />
      <SelectField name="service" label="Service commencé" required choices={choicesOf(WISHED_SERVICE_LABELS).filter(({ value }) => !open.has(value))} />
      <DateField name="on" label="Depuis le" required defaultValue={parcours.today} />
      <SubmitButton variant="secondary">Ajouter</SubmitButton>
    </ActionForm>
  )
}

/** What the person obtained. */
export function SolutionForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={recordSolutionAction} idPrefix={`solution-${parcours.reference}-`} className={ONE_LINE}>
      <FormKeys parcours={parcours} />
      <SelectField name="solution" label="Solution obtenue" required choices={choicesOf(SOLUTION_LABELS)} />
      <DateField name="on" label="Obtenue le" required defaultValue={parcours.today} />
      <SubmitButton variant="secondary">Ajouter</SubmitButton>
    </ActionForm>
  )
}

/** « Point à six mois »: what became of the person, or that nobody answered. */
export function FollowUpForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={recordFollowUpAction} idPrefix={`point-${parcours.reference}-`} className={ONE_LINE}>
      <FormKeys parcours={parcours} />
      <SelectField name="outcome" label="Situation à six mois" required choices={choicesOf(FOLLOW_UP_OUTCOME_LABELS)} />
      <DateField name="on" label="Constatée le" required defaultValue={parcours.today} />
      <SubmitButton>Noter le point</SubmitButton>
    </ActionForm>
  )
}
