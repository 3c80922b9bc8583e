'use client'

import { createContext, use } from 'react'
import { type FormState, idleForm } from '@/lib/infra/form-state'

/** The answer of the form around a field. */
export const FormContext = createContext<FormState>(idleForm)

/** What the form knows of one field: its error, and what was typed as a text or as a list. */
export function useField(name: string) {
  const { errors, values } = use(FormContext)
  const value = values[name]
  return {
    error: errors[name]?.[0],
    typed: Array.isArray(value) ? value[0] : value,
    ticked: value === undefined ? [] : [value].flat(),
  }
}
