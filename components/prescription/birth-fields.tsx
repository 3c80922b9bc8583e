'use client'

import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Folded } from '@/components/prescription/folded'
import { useTyped } from '@/components/prescription/live-form'
import { Row } from '@/components/prescription/section'
import { DateField } from '@/components/ui/date-field'
import { useField } from '@/components/ui/form-context'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'

/** The birth date, and the legal representative, folded until the person turns out to be under 18. `today`: ISO date. */
export function BirthFields({ today }: { today: string }) {
  const birthDate = useTyped('birthDate', useField('birthDate').typed ?? '')
  return (
    <>
      <DateField {...fieldProps('birthDate')} autoComplete="off" />
      <Folded
        title={'Si la personne a moins de 18 ans\u00a0: son représentant légal'}
        fields={['legalRepName', 'legalRepLink', 'legalRepPhone', 'legalRepEmail']}
        open={isMinor(birthDate, today)}
      >
        <p className="text-ink-soft text-sm">Son nom, son lien avec la personne, et un téléphone ou un e-mail sont alors nécessaires. À partir de 18 ans, rien n’est gardé.</p>
        <Row>
          <TextField {...textProps('legalRepName')} help={undefined} optional={false} autoComplete="off" />
          <SelectField {...fieldProps('legalRepLink')} optional={false} choices={choicesOf(LEGAL_REP_LINK_LABELS)} />
        </Row>
        <Row>
          <TextField {...textProps('legalRepPhone')} type="tel" optional={false} autoComplete="off" />
          <TextField {...textProps('legalRepEmail')} type="email" optional={false} autoComplete="off" />
        </Row>
      </Folded>
    </>
  )
}

// Only unfolds the group: whether the person is under 18 is for the server to say.
function isMinor(typed: string, today: string) {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(typed) ?? []
  const majority = `${Number(year) + 18}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && majority > today
}
