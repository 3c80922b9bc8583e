import { choicesOf } from '@/components/prescription/choices'
import { DecisiveFields } from '@/components/prescription/decisive-fields'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import type { Platform } from '@/components/prescription/platform-card'
import { Group, Row, Section } from '@/components/prescription/section'
import { WishedServicesField } from '@/components/prescription/wished-services-field'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LICENCE_LABELS, VEHICLE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'

/** « 3. Mobilité ». */
export function MobilitySection({ platforms }: { platforms: Platform[] }) {
  return (
    <Section name="MOBILITY">
      <MobilityFields />
      <WishedServicesField platforms={platforms} />
    </Section>
  )
}

/** Its fields, without the services, which are those of a plateforme. */
export function MobilityFields() {
  return (
    <>
      <DecisiveFields />
      <Row>
        <SelectField {...fieldProps('licence')} choices={choicesOf(LICENCE_LABELS)} />
      </Row>
      <div className="group/vehicles space-y-6">
        <CheckboxGroup {...fieldProps('vehicles')} choices={choicesOf(VEHICLE_LABELS, ['NONE', 'UNKNOWN'])} columns />
        <div className="border-brand-200 hidden border-l-4 pl-4 group-has-[input:checked:not([value=NONE],[value=UNKNOWN])]/vehicles:block">
          <SelectField {...fieldProps('vehicleUsable')} choices={choicesOf(YES_NO_UNKNOWN_LABELS)} />
        </div>
      </div>
      <Group title="Le projet de la personne">
        <SelectField {...fieldProps('project')} choices={choicesOf(PROJECT_LABELS)} />
        <TextareaField {...textProps('projectDescription')} rows={3} />
        <Row>
          <DateField {...fieldProps('deadlineOn')} autoComplete="off" />
          <SelectField {...fieldProps('deadlineType')} choices={choicesOf(DEADLINE_TYPE_LABELS)} />
        </Row>
        <Row>
          <TextField {...textProps('targetPlace')} autoComplete="off" />
          <SelectField {...fieldProps('atypicalHours')} choices={choicesOf(YES_NO_UNKNOWN_LABELS)} />
        </Row>
      </Group>
    </>
  )
}
