import type { z } from 'zod'
import type { PrescriptionField } from '@/lib/prescription/labels'

/** A rule between fields: what must hold, and the sentence shown at a field when it does not. */
export type Rule<Values> = {
  at: PrescriptionField
  /** The fields that `holds` looks at. */
  reads: readonly PrescriptionField[]
  holds: (values: Values) => boolean
  error: string | ((values: Values) => string)
}

/**
 * Adds rules to a schema. Each is checked as soon as the fields that it reads are valid: zod alone would hold all of them back until
 * the last field of the form is right, and the errors would come one page after the other.
 */
export function withRules<Schema extends z.ZodType>(schema: Schema, rules: readonly Rule<z.output<Schema>>[]): Schema {
  return rules.reduce<Schema>(
    (ruled, { at, reads, holds, error }) => {
      const sentence = typeof error === 'string' ? error : ({ input }: { input?: unknown }) => error(input as z.output<Schema>)
      return ruled.refine(holds, { path: [at], error: sentence, when: (payload) => areSound(payload, reads) })
    },
    schema,
  )
}

function areSound({ value, issues }: z.core.ParsePayload, fields: readonly PrescriptionField[]) {
  if (typeof value !== 'object' || value === null) return false
  // An issue of the whole form leaves no value to look at, except a field in excess.
  const wrong = issues.filter((issue) => issue.code !== 'unrecognized_keys').map((issue) => issue.path?.[0] ?? 'personKind')
  return !wrong.includes('personKind') && !fields.some((field) => wrong.includes(field))
}
