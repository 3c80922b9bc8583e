import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Group, Row } from '@/components/prescription/section'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { CONTACT_PREFERENCE_LABELS } from '@/lib/prescription/vocabulary/person'

/** How to reach the person. */
export function ContactFields() {
  return (
    <Group title="Joindre la personne" help={fieldProps('email').help}>
      <Row>
        <TextField {...textProps('email')} help={undefined} type="email" optional={false} autoComplete="off" />
        <TextField {...textProps('phone')} type="tel" optional={false} autoComplete="off" />
      </Row>
      <CheckboxGroup {...fieldProps('contactPreferences')} choices={choicesOf(CONTACT_PREFERENCE_LABELS, ['UNKNOWN'])} columns />
      <Row>
        <SelectField {...fieldProps('language')} choices={choicesOf(LANGUAGE_LABELS)} placeholder="Français" />
        <div className="sm:pt-8">
          <CheckboxField {...fieldProps('needsInterpreter')} />
        </div>
      </Row>
    </Group>
  )
}
