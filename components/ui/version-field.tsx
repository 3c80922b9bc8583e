'use client'

import { useField } from '@/components/ui/form-context'

/**
 * The version of what the form changes. After a refusal that told what had changed meanwhile, the one that was told: a second press is
 * then a choice made knowingly, and what was typed is still there. `name`: of the field.
 */
export function VersionField({ name = 'version', value }: { name?: string; value: number }) {
  const told = Number(useField(name).typed)
  return <input type="hidden" name={name} value={String(Number.isInteger(told) && told > value ? told : value)} />
}
