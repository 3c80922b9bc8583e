'use client'

import { describedBy, FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type CheckboxFieldProps = { name: string; label: string; help?: string; required?: boolean; defaultChecked?: boolean }

/** One box to tick; it posts `on`. */
export function CheckboxField({ name, label, help, required, defaultChecked }: CheckboxFieldProps) {
  const { id, error, typed } = useField(name)
  return (
    <div>
      <label className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={typed === 'on' || defaultChecked}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          className="accent-brand-700 mt-1 size-5 shrink-0"
        />
        <span className="font-bold">{label}</span>
      </label>
      {help && (
        <p id={`${id}-aide`} className="text-ink-soft mt-1 ml-8 text-sm">
          {help}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  )
}
