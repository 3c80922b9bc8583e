import { FormKeys } from '@/components/parcours/form-keys'
import { Unfolding } from '@/components/parcours/unfolding'
import { choicesOf } from '@/components/prescription/choices'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import type { Parcours } from '@/lib/prescription/parcours'
import { exitParcoursAction, resumeParcoursAction, suspendParcoursAction } from '@/lib/prescription/parcours-actions'
import { ABANDONMENT_REASON_LABELS, LONE_GAINS, MOBILITY_GAIN_LABELS, PROFESSIONAL_OUTCOME_LABELS, SUSPENSION_REASON_LABELS } from '@/lib/prescription/vocabulary/parcours'

const READ_BY = 'Le prescripteur lit ce texte. Ni santé, ni numéro de sécurité sociale.'

/** « Suspendre »: why. The prescriber is told. */
export function SuspendForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={suspendParcoursAction} idPrefix={`suspendre-${parcours.reference}-`}>
      <Unfolding title="Suspendre le parcours">
        <FormKeys parcours={parcours} versioned />
        <SelectField name="reason" label="Raison" required choices={choicesOf(SUSPENSION_REASON_LABELS)} />
        <TextareaField name="comment" label="Précisions" maxLength={600} rows={2} help={READ_BY} />
        <SubmitButton variant="secondary">Suspendre le parcours</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}

/** « Reprendre »: the suspended parcours goes on. */
export function ResumeForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={resumeParcoursAction} idPrefix={`reprendre-${parcours.reference}-`}>
      <FormKeys parcours={parcours} versioned />
      <SubmitButton>Reprendre le parcours</SubmitButton>
    </ActionForm>
  )
}

/** « Sortie »: professional situation and mobility gain, two fields; a reason when the person stops before the end. */
export function ExitForm({ parcours }: { parcours: Parcours }) {
  return (
    <ActionForm action={exitParcoursAction} idPrefix={`sortie-${parcours.reference}-`}>
      <Unfolding title="Noter la sortie">
        <FormKeys parcours={parcours} versioned />
        <DateField name="on" label="Date de sortie" required defaultValue={parcours.today} help="Les services encore ouverts se terminent ce jour-là, notés comme interrompus." />
        <SelectField name="outcome" label="Situation professionnelle à la sortie" required choices={choicesOf(PROFESSIONAL_OUTCOME_LABELS)} />
        <SelectField name="reason" label="Raison de l’abandon" optional={false} choices={choicesOf(ABANDONMENT_REASON_LABELS)} help="Seulement pour un abandon." placeholder="Aucune" />
        <CheckboxGroup name="gains" label="Gain de mobilité" required columns choices={choicesOf(MOBILITY_GAIN_LABELS, LONE_GAINS)} />
        <TextareaField name="comment" label="Précisions" maxLength={600} rows={2} help={READ_BY} />
        <SubmitButton>Enregistrer la sortie</SubmitButton>
      </Unfolding>
    </ActionForm>
  )
}
