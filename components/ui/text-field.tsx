'use client'

import type { InputHTMLAttributes } from 'react'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type TextFieldProps = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'list' | 'readOnly'> & {
  name: string
  label: string
  required?: boolean
  /** Says « facultatif »; by default whenever it is not required. False when another answer decides. */
  optional?: boolean
  help?: string
  defaultValue?: string
}

/** One line of text. */
export function TextField({ name, label, required, optional = !required, help, defaultValue, type = 'text', ...input }: TextFieldProps) {
  const { id, error, typed } = useField(name)
  return (
    <FieldFrame id={id} label={label} optional={optional} help={help} error={error}>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={typed ?? defaultValue}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        className="control"
        {...input}
      />
    </FieldFrame>
  )
}
