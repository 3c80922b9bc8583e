'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { useField } from '@/components/ui/form-context'

/** A box that appears only once the answer has asked for it: going past a warning is a choice. */
export function TickWhenAsked({ name, label }: { name: string; label: string }) {
  const { error, typed } = useField(name)
  return error || typed ? <CheckboxField name={name} label={label} /> : null
}
