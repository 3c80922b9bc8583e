import { choicesOf } from '@/components/prescription/choices'
import { fieldProps } from '@/components/prescription/field-props'
import { Folded } from '@/components/prescription/folded'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-group'
import { ADAPTATION_NEED_LABELS, AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'

/** What says more about a person than most plateformes need: the adaptation need with their agreement, the audiences folded away. */
export function SensitiveFields() {
  return (
    <>
      <div className="group/adaptation space-y-4">
        <RadioGroup {...fieldProps('adaptationNeed')} choices={choicesOf(ADAPTATION_NEED_LABELS)} />
        <div className="border-brand-200 hidden border-l-4 pl-4 group-has-[[type=radio]:checked:not([value=NO])]/adaptation:block">
          <CheckboxField {...fieldProps('adaptationConsent')} />
        </div>
      </div>
      <Folded title="Publics particuliers (seulement si la plateforme en a besoin)" fields={['audiences']}>
        <CheckboxGroup {...fieldProps('audiences')} choices={choicesOf(AUDIENCE_LABELS)} />
      </Folded>
    </>
  )
}
