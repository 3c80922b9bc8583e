import { KeptField } from '@/components/prescription/kept-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { validateAssessmentAction } from '@/lib/assessment/actions'
import type { AssessmentForm as AssessmentFormData } from '@/lib/assessment/assessment-page'

const WHY = 'Seulement si vous changez la proposition du Test. Les conseillers seuls lisent cette raison.'

/** « Valider le bilan »: what holds, already filled with the proposal or the last bilan; a reason beside each thing that is changed. */
export function AssessmentForm({ form: { testId, version, formKey, choices, initial } }: { form: AssessmentFormData }) {
  return (
    <ActionForm action={validateAssessmentAction} initialValues={{ ...initial, version: String(version), idempotencyKey: formKey }} className="grid gap-6">
      <HiddenField name="testId" value={testId} />
      <KeptField name="version" />
      <KeptField name="idempotencyKey" />
      <Card title="Profil">
        <div className="space-y-4">
          <RadioGroup name="profile" label="Profil de la personne" required columns choices={choices.profiles} />
          <TextareaField name="profileReason" label="Pourquoi un autre profil" maxLength={500} rows={2} help={WHY} />
        </div>
      </Card>
      <Card title="Modalité">
        <div className="space-y-4">
          <RadioGroup name="modality" label="Modalité d’accompagnement" required columns choices={choices.modalities} />
          <TextareaField name="modalityReason" label="Pourquoi une autre modalité" maxLength={500} rows={2} help={WHY} />
        </div>
      </Card>
      <Card title="Services mobilité">
        <div className="space-y-4">
          <CheckboxGroup name="services" label="Services de la personne" columns choices={choices.services} />
          <TextareaField name="servicesReason" label="Pourquoi d’autres services" maxLength={500} rows={2} help={WHY} />
        </div>
      </Card>
      <Card title="Ressources">
        <div className="space-y-4">
          <CheckboxGroup name="resources" label="Ressources ouvertes à la personne" columns choices={choices.resources} />
          <TextareaField name="resourcesReason" label="Pourquoi d’autres ressources" maxLength={500} rows={2} help={WHY} />
        </div>
      </Card>
      {version > 0 && (
        <Card title="Nouvelle version">
          <TextareaField name="reason" label="Pourquoi valider à nouveau" required maxLength={500} rows={2} help="L’ancienne version est gardée. Les conseillers seuls lisent cette raison." />
        </Card>
      )}
      <div>
        <p className="mb-3 max-w-prose">Le prescripteur et la personne sont prévenus, et le bilan se télécharge en PDF.</p>
        <SubmitButton>{version > 0 ? 'Valider à nouveau le bilan' : 'Valider le bilan'}</SubmitButton>
      </div>
    </ActionForm>
  )
}
