import { choicesOf } from '@/components/prescription/choices'
import { CommuneField } from '@/components/prescription/commune-field'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Group, Row } from '@/components/prescription/section'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'

/** Where the person lives. */
export function AddressFields() {
  return (
    <Group title="Où vit la personne">
      <CheckboxField {...fieldProps('noStableAddress')} />
      <TextField {...textProps('addressLine')} autoComplete="off" />
      <Row>
        <TextField {...textProps('postalCode')} inputMode="numeric" autoComplete="off" />
        <CommuneField />
      </Row>
      <Row>
        <SelectField {...fieldProps('priorityArea')} choices={choicesOf(YES_NO_UNKNOWN_LABELS)} />
        <DateField {...fieldProps('priorityAreaOn')} autoComplete="off" />
      </Row>
    </Group>
  )
}
