import { choicesOf } from '@/components/prescription/choices'
import { CommuneField } from '@/components/prescription/commune-field'
import { EligibilityPanel } from '@/components/prescription/eligibility-panel'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { PlatformField } from '@/components/prescription/platform-field'
import { Group, Row } from '@/components/prescription/section'
import type { Judging } from '@/components/prescription/use-eligibility'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'

/** Where the person lives, and the plateforme that this leads to. */
export function TerritoryFields({ hotline, ...judging }: Judging & { hotline: string }) {
  return (
    <>
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
      <Group title="Plateforme Wimoov">
        <PlatformField platforms={judging.platforms} hotline={hotline} />
        <EligibilityPanel {...judging} />
      </Group>
    </>
  )
}
