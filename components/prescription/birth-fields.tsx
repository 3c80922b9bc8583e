'use client'

import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { useTyped } from '@/components/prescription/live-form'
import { Row } from '@/components/prescription/section'
import { DateField } from '@/components/ui/date-field'
import { FormContext } from '@/components/ui/form-context'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { PrescriptionField } from '@/lib/prescription/labels'
import { LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'
import { use } from 'react'

const REPRESENTATIVE: readonly PrescriptionField[] = ['legalRepName', 'legalRepLink', 'legalRepPhone', 'legalRepEmail']

/** The birth date, and the legal representative, folded until the person turns out to be under 18. `today`: ISO date. */
export function BirthFields({ today }: { today: string }) {
  const { errors, values } = use(FormContext)
  const birthDate = useTyped('birthDate', [values.birthDate ?? ''].flat()[0] ?? '')
  const filled = REPRESENTATIVE.some((field) => errors[field] || values[field]?.length)
  return (
    <>
      <DateField {...fieldProps('birthDate')} autoComplete="off" />
      <details open={filled || isMinor(birthDate, today)} className="border-line rounded-control border p-4">
        <summary className="font-bold">Si la personne a moins de 18 ans&nbsp;: son représentant légal</summary>
        <p className="text-ink-soft mt-1 text-sm">Son nom, son lien avec la personne, et un téléphone ou un e-mail sont alors nécessaires. À partir de 18 ans, rien n’est gardé.</p>
        <div className="mt-4 space-y-6">
          <Row>
            <TextField {...textProps('legalRepName')} help={undefined} optional={false} autoComplete="off" />
            <SelectField {...fieldProps('legalRepLink')} optional={false} choices={choicesOf(LEGAL_REP_LINK_LABELS)} />
          </Row>
          <Row>
            <TextField {...textProps('legalRepPhone')} type="tel" optional={false} autoComplete="off" />
            <TextField {...textProps('legalRepEmail')} type="email" optional={false} autoComplete="off" />
          </Row>
        </div>
      </details>
    </>
  )
}

// Only unfolds the group: whether the person is under 18 is for the server to say.
function isMinor(typed: string, today: string) {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(typed) ?? []
  const majority = `${Number(year) + 18}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && majority > today
}
