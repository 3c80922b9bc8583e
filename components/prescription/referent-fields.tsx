import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Row } from '@/components/prescription/section'
import { RadioGroup } from '@/components/ui/choice-group'
import { TextField } from '@/components/ui/text-field'
import { REFERENT_KIND_LABELS } from '@/lib/prescription/vocabulary/situation'

/** Who follows the person. Style sheets alone unfold another organisation's details, so this works without scripts. */
export function ReferentFields() {
  return (
    <div className="group/referent space-y-6">
      <RadioGroup {...fieldProps('referentKind')} choices={choicesOf(REFERENT_KIND_LABELS)} />
      <div className="border-brand-200 hidden space-y-6 border-l-4 pl-4 group-has-[[value^=OTHER]:checked]/referent:block">
        <Row>
          <TextField {...textProps('referentName')} optional={false} autoComplete="off" />
          <TextField {...textProps('referentContact')} autoComplete="off" />
        </Row>
        <Row>
          <TextField {...textProps('referentPhone')} type="tel" autoComplete="off" />
          <TextField {...textProps('referentEmail')} type="email" autoComplete="off" />
        </Row>
      </div>
    </div>
  )
}
