import { CriteriaFields } from '@/components/administration/criteria-fields'
import { PasswordWhenNeeded } from '@/components/administration/password-when-needed'
import { PublishButtons } from '@/components/administration/publish-buttons'
import { RulesDocuments } from '@/components/administration/rules-documents'
import type { RulesNames } from '@/components/administration/rules-summary'
import { TerritoryFields } from '@/components/administration/territory-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import type { Choice } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { editRulesAction } from '@/lib/administration/actions'
import type { CriterionChoices } from '@/lib/administration/criterion-labels'
import type { ReadRules } from '@/lib/administration/platform-rules'
import type { FormState } from '@/lib/infra/form-state'

export type RulesChoices = { departements: Choice[]; criteria: CriterionChoices; documents: (Choice & { months: number | null })[]; services: Choice[] }

type RulesFormProps = { platformId: string; values: FormState['values']; choices: RulesChoices; names: RulesNames; current: ReadRules | null; passwordNeeded: boolean }

/** The rules as one form: every button sends it, so that it works without script and keeps what was typed. */
export function RulesForm({ platformId, values, choices, names, current, passwordNeeded }: RulesFormProps) {
  return (
    <ActionForm action={editRulesAction} initialValues={values} className="space-y-6">
      {/* Enter presses the first button of a form: this one closes the criterion being written, and publishes nothing. */}
      <button type="submit" name="act" value="keep" tabIndex={-1} aria-hidden className="sr-only">
        Garder
      </button>
      <HiddenField name="platformId" value={platformId} />
      <Card title="Présentation et boîte aux lettres" id="presentation">
        <div className="max-w-2xl space-y-6">
          <TextField name="brandName" label="Nom pour les prescripteurs" required maxLength={200} />
          <TextareaField name="brandIntroduction" label="Présentation" maxLength={600} rows={3} help="Lue dans le formulaire de prescription." />
          <TextField name="mailbox" label="Boîte aux lettres" type="email" required maxLength={254} help="Là où arrivent les demandes." />
        </div>
      </Card>
      <Card title="Territoire" id="territoire">
        <TerritoryFields departements={choices.departements} />
      </Card>
      <Card title="Critères d’éligibilité" id="criteres">
        <CriteriaFields criteria={choices.criteria} documents={choices.documents} />
      </Card>
      <Card title="Pièces justificatives" id="pieces">
        <RulesDocuments documents={choices.documents} />
      </Card>
      <Card title="Services" id="services-proposes">
        <CheckboxGroup name="services" label="Services que la plateforme propose" choices={choices.services} columns help="Le prescripteur choisit parmi eux." />
      </Card>
      <PublishButtons current={current} names={names}>
        <PasswordWhenNeeded needed={passwordNeeded} />
      </PublishButtons>
    </ActionForm>
  )
}
