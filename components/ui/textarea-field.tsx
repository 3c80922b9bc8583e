'use client'

import { useState } from 'react'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type TextareaFieldProps = { name: string; label: string; required?: boolean; help?: string; maxLength: number; rows?: number; defaultValue?: string }

/** A longer text, with the characters that are left. */
export function TextareaField({ name, label, required, help, maxLength, rows = 4, defaultValue }: TextareaFieldProps) {
  const { id, error, typed } = useField(name)
  const start = typed ?? defaultValue ?? ''
  const [length, setLength] = useState(start.length)
  return (
    <FieldFrame id={id} label={label} optional={!required} help={help} error={error}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={start}
        onChange={(event) => setLength(event.target.value.length)}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, help, error)}
        className="control"
      />
      <p className="text-ink-soft mt-1 text-sm" aria-live={length > maxLength * 0.9 ? 'polite' : 'off'}>
        {Math.max(0, maxLength - length)} caractères restants
      </p>
    </FieldFrame>
  )
}
