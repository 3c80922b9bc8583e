'use client'

import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

export type Choice = { value: string; label: string; help?: string; exclusive?: boolean }
type SelectFieldProps = {
  name: string
  label: string
  choices: Choice[]
  required?: boolean
  /** Says « facultatif »; by default whenever it is not required. False when another answer decides. */
  optional?: boolean
  help?: string
  defaultValue?: string
  placeholder?: string
}

/** One choice in a list; nothing is chosen for the person unless said. */
export function SelectField({ name, label, choices, required, optional = !required, help, defaultValue, placeholder = 'Choisissez' }: SelectFieldProps) {
  const { id, error, typed } = useField(name)
  return (
    <FieldFrame id={id} label={label} optional={optional} help={help} error={error}>
      <select
        id={id}
        name={name}
        defaultValue={typed ?? defaultValue ?? ''}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        className="control"
      >
        <option value="">{placeholder}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
