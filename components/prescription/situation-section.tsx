import type { ReactNode } from 'react'
import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { ReferentFields } from '@/components/prescription/referent-fields'
import { Group, Row, Section } from '@/components/prescription/section'
import { SensitiveFields } from '@/components/prescription/sensitive-fields'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { CONTRACT_LABELS, EDUCATION_LEVEL_LABELS, EMPLOYMENT_STATUS_LABELS, INCOME_LABELS } from '@/lib/prescription/vocabulary/situation'

/** « 2. Situation ». */
export function SituationSection() {
  return (
    <Section name="SITUATION">
      <SituationFields>
        <SensitiveFields />
      </SituationFields>
    </Section>
  )
}

/** Its fields; `children` go last, with what helps to know the situation. */
export function SituationFields({ children }: { children?: ReactNode }) {
  return (
    <>
      <SelectField {...fieldProps('employmentStatus')} choices={choicesOf(EMPLOYMENT_STATUS_LABELS)} />
      <Row>
        <SelectField {...fieldProps('registeredAtFt')} choices={choicesOf(YES_NO_UNKNOWN_LABELS)} />
        <TextField {...textProps('ftNumber')} autoComplete="off" />
      </Row>
      <CheckboxGroup {...fieldProps('incomes')} choices={choicesOf(INCOME_LABELS, ['NONE', 'UNKNOWN'])} columns />
      <ReferentFields />
      <Group title="Pour mieux connaître la situation">
        <CheckboxGroup {...fieldProps('contracts')} choices={choicesOf(CONTRACT_LABELS)} columns />
        <SelectField {...fieldProps('educationLevel')} choices={choicesOf(EDUCATION_LEVEL_LABELS)} />
        <Row>
          <SelectField {...fieldProps('singleParent')} choices={choicesOf(YES_NO_UNKNOWN_LABELS)} />
          <TextField {...textProps('dependentChildren')} inputMode="numeric" autoComplete="off" />
        </Row>
        {children}
      </Group>
    </>
  )
}
