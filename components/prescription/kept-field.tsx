'use client'

import { useField } from '@/components/ui/form-context'

/** A value that nobody types, kept through every answer of the form: the page makes another one each time it is drawn. */
export function KeptField({ name }: { name: string }) {
  const { typed } = useField(name)
  return typed === undefined ? null : <input type="hidden" name={name} value={typed} />
}
