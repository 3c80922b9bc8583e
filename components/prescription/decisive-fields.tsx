import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { TextareaField } from '@/components/ui/textarea-field'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'

/** The two fields that count most for eligibility, set apart so that nobody hurries past them. */
export function DecisiveFields() {
  return (
    <div className="bg-accent-100 border-accent-500 rounded-control space-y-6 border-l-4 p-4 sm:p-5">
      <p>
        <strong>Ces deux réponses comptent le plus</strong>&nbsp;: la plateforme s’en sert pour décider si elle peut accompagner la personne.
      </p>
      <CheckboxGroup {...fieldProps('barriers')} help={undefined} choices={choicesOf(BARRIER_LABELS)} columns />
      <TextareaField {...textProps('comments')} rows={6} />
    </div>
  )
}
