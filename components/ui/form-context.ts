'use client'

import { createContext, use } from 'react'
import { type FormState, idleForm } from '@/lib/infra/form-state'

/** The answer of the form around a field. */
export const FormContext = createContext<FormState>(idleForm)

/** What the ids of a form's fields start with: two forms of a page may have fields of the same name. */
export const FormIdPrefix = createContext('')

/** What the form knows of one field: its id in the page, its error, and what was typed as a text or as a list. */
export function useField(name: string) {
  const { errors, values } = use(FormContext)
  const value = values[name]
  return {
    id: use(FormIdPrefix) + name,
    error: errors[name]?.[0],
    typed: Array.isArray(value) ? value[0] : value,
    ticked: value === undefined ? [] : [value].flat(),
  }
}
