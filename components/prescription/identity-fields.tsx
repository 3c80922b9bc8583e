'use client'

import { use } from 'react'
import { BirthFields } from '@/components/prescription/birth-fields'
import { KnownElsewhere } from '@/components/prescription/known-elsewhere'
import { choicesOf } from '@/components/prescription/choices'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Row } from '@/components/prescription/section'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { FormContext } from '@/components/ui/form-context'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { routes } from '@/lib/infra/routes'
import { CIVILITY_LABELS } from '@/lib/prescription/vocabulary/person'

/** Who the person is: asked for somebody new only. */
export function IdentityFields({ today, mayAskAccess }: { today: string; mayAskAccess: boolean }) {
  const { errors, values } = use(FormContext)
  const name = `${String(values.lastName ?? '')} ${String(values.firstName ?? '')}`.slice(0, 100)
  return (
    <>
      <SelectField {...fieldProps('civility')} choices={choicesOf(CIVILITY_LABELS)} />
      <Row>
        <TextField {...textProps('lastName')} autoComplete="off" />
        <TextField {...textProps('firstName')} autoComplete="off" />
      </Row>
      {(errors.anotherPerson || values.anotherPerson === 'on') && (
        <div className="bg-warning-100 rounded-control p-4">
          <CheckboxField {...fieldProps('anotherPerson')} />
          <p className="mt-2">
            <a href={`${routes.beneficiaries}?q=${encodeURIComponent(name)}`} className="link" target="_blank" rel="noreferrer">
              Chercher sa fiche (nouvel onglet)
            </a>
          </p>
        </div>
      )}
      <BirthFields today={today} />
      {(errors.knownElsewhere || values.knownElsewhere === 'on') && <KnownElsewhere mayAskAccess={mayAskAccess} />}
    </>
  )
}
